import { catalogue } from '../../words/catalogue.ts'

/** The files of a report for a meeting: what there is, how far it is, what went wrong. */
const vi = {
  button: 'Tải tệp',
  menu: 'Tải về máy',
  choices: {
    presentation: 'PowerPoint: trang trình chiếu, biểu đồ sửa được',
    document: 'Word: báo cáo theo thể thức văn bản',
    workbook: 'Excel: biểu có công thức',
    page: 'Một tệp tự trình chiếu bằng trình duyệt, không cần mạng',
  },
  names: { presentation: 'PowerPoint', document: 'Word', workbook: 'Excel', page: 'tự trình chiếu' },
  making: (name: string) => `Đang lập tệp ${name}`,
  waiting: { reading: 'Đang lấy số liệu…', making: 'Đang chuẩn bị…' },
  progress: {
    presentation: (done: string, total: string) => `Trang ${done}/${total}`,
    document: (done: string, total: string) => `Mục ${done}/${total}`,
    workbook: (done: string, total: string) => `Trang tính ${done}/${total}`,
    page: (done: string, total: string) => `Bước ${done}/${total}`,
  },
  cancel: 'Hủy',
  done: (name: string) => `Đã tải tệp ${name} về máy.`,
  failedTitle: (name: string) => `Chưa lập được tệp ${name}`,
  failed: {
    reading: 'Chưa lấy được số liệu của bài. Hãy kiểm tra đường truyền rồi thử lại.',
    notFrozen: 'Tệp này chỉ lập từ bản đã chốt, để số trong tệp không bao giờ khác số đã trình. Hãy chốt bài rồi tải tệp từ bản chốt.',
    making: 'Tệp chưa lập xong nên chưa có gì được tải về. Hãy thử lại; nếu vẫn không được, hãy tải lại trang rồi làm lại.',
  },
  retry: 'Thử lại',
  close: 'Đóng',
}

const en: typeof vi = {
  button: 'Download file',
  menu: 'Download',
  choices: {
    presentation: 'PowerPoint: slides with editable charts',
    document: 'Word: report in the layout of state documents',
    workbook: 'Excel: tables with formulas',
    page: 'One file that presents itself in a browser, no network needed',
  },
  names: { presentation: 'PowerPoint', document: 'Word', workbook: 'Excel', page: 'self-presenting' },
  making: (name) => `Making the ${name} file`,
  waiting: { reading: 'Reading the figures…', making: 'Preparing…' },
  progress: {
    presentation: (done, total) => `Slide ${done} of ${total}`,
    document: (done, total) => `Part ${done} of ${total}`,
    workbook: (done, total) => `Sheet ${done} of ${total}`,
    page: (done, total) => `Step ${done} of ${total}`,
  },
  cancel: 'Cancel',
  done: (name) => `The ${name} file was downloaded.`,
  failedTitle: (name) => `The ${name} file was not made`,
  failed: {
    reading: 'The figures of the deck could not be read. Check the connection and try again.',
    notFrozen: 'This file is made of a frozen deck only, so that its figures are for ever those that were shown. Freeze the deck, then download.',
    making: 'The file was not finished, so nothing was downloaded. Try again; if that does not help, reload the page and repeat.',
  },
  retry: 'Try again',
  close: 'Close',
}

export const reportFileTexts = catalogue(vi, en)
