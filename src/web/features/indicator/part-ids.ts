/** Where the parts of the page are, as they stand in an address behind `#`. */
export const partIds = {
  ranking: 'xep-hang',
  trend: 'xu-huong',
  contribution: 'dong-gop',
  changes: 'vi-sao-thay-doi',
  multiples: 'tung-don-vi',
  contributors: 'gop-so-lieu',
  definition: 'dinh-nghia',
} as const
