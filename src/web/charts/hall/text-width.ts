/** Advance widths of Be Vietnam Pro SemiBold in thousandths of the size; tone marks change none of them, the widest form of a letter counts. */
const widths: Record<string, number> = {
  ...widthsOf('ABCDEFGHIJKLM', [758, 698, 778, 786, 640, 640, 788, 725, 292, 482, 703, 637, 877]),
  ...widthsOf('NOPQRSTUVWXYZ', [743, 828, 667, 825, 697, 656, 674, 745, 732, 1039, 753, 701, 664]),
  ...widthsOf('abcdefghijklm', [660, 662, 624, 677, 615, 401, 654, 600, 294, 292, 584, 277, 895]),
  ...widthsOf('nopqrstuvwxyz', [590, 660, 662, 662, 416, 527, 434, 598, 588, 879, 591, 592, 514]),
  ...widthsOf(
    ' \u00a0.,:;!()/%&+-−–…·±=<>≤≥',
    [230, 230, 319, 332, 319, 332, 320, 449, 449, 528, 863, 755, 637, 607, 653, 696, 817, 288, 661, 744, 568, 568, 838, 838],
  ),
}

/** Of a digit in columns of figures, and of a sign that is not listed. */
const digit = 716
const unknown = 1000

function widthsOf(signs: string, thousandths: readonly number[]): Record<string, number> {
  return Object.fromEntries([...signs].map((sign, place) => [sign, thousandths[place] ?? unknown]))
}

/**
 * The width of a text in the product's typeface at a size, in the same unit: never less than it takes, at most a few percent more. Computed,
 * not measured: a slide is laid out the same on the server, on the screen and on paper.
 */
export function textWidth(words: string, size: number): number {
  let sum = 0
  for (const sign of words
    .normalize('NFD')
    .replace(/\p{Mark}/gu, '')
    .replaceAll('đ', 'd')
    .replaceAll('Đ', 'D')) {
    sum += /\d/.test(sign) ? digit : (widths[sign] ?? unknown)
  }
  return (sum * size) / 1000
}
