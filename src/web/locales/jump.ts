import { catalogue } from '../../words/catalogue.ts'

export const jumpTexts = catalogue(
  {
    title: 'Tìm đơn vị, chỉ tiêu',
    placeholder: 'Gõ tên, không cần dấu',
    results: 'Kết quả',
    indicators: 'Các chỉ tiêu của nghị quyết',
    none: (query: string) => `Không có đơn vị hay chỉ tiêu nào khớp với “${query}”. Thử gõ ít chữ hơn, hoặc tên gọi trước đây.`,
    formerly: (name: string) => `trước đây: ${name}`,
    dissolved: (day: string) => `kết thúc ${day}`,
    found: (count: number) => `${count} kết quả`,
    keys: '↑ ↓ để chọn · Enter để mở · tên gọi trước đây cũng tìm được',
  },
  {
    title: 'Find a unit or indicator',
    placeholder: 'Type a name, tone marks are not needed',
    results: 'Results',
    indicators: 'Indicators of the resolution',
    none: (query) => `No unit or indicator matches “${query}”. Try fewer letters, or a former name.`,
    formerly: (name) => `formerly: ${name}`,
    dissolved: (day) => `ended ${day}`,
    found: (count) => (count === 1 ? '1 result' : `${count} results`),
    keys: '↑ ↓ to choose · Enter to open · former names are found too',
  },
)
