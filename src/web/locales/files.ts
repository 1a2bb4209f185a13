import { catalogue } from '../../words/catalogue.ts'

/** What a table can be taken away as, and what stands below it in the file. */
const vi = {
  files: 'Tải xuống',
  filesOf: (title: string) => `Tải xuống: ${title}`,
  excel: 'Tải Excel',
  csv: 'Tải CSV (ngăn bằng dấu phẩy, số thập phân dùng dấu chấm)',
  failed: 'Chưa lập được tệp. Hãy thử lại.',
  illustrative: 'có số do người làm phần mềm đặt ra, không phải số liệu chính thức.',
  formulas: 'Ô có công thức thì bấm vào ô để xem cách tính; số hiện ra đúng như trên màn hình.',
  made: (moment: string, address: string) => `Lập lúc ${moment} từ Vạn Dân, trang ${address}`,
  beside: 'kèm theo',
}

const en: typeof vi = {
  files: 'Download',
  filesOf: (title) => `Download: ${title}`,
  excel: 'Download Excel',
  csv: 'Download CSV (comma separated, dot decimals)',
  failed: 'The file could not be made. Try again.',
  illustrative: 'some numbers were made up to illustrate, they are not official figures.',
  formulas: 'Click a cell with a formula to see how it is computed; the number shown is the one on the screen.',
  made: (moment, address) => `Made ${moment} by Vạn Dân, page ${address}`,
  beside: 'with it',
}

export const fileTexts = catalogue(vi, en)
