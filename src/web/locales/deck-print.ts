import { catalogue } from '../../words/catalogue.ts'

/** Words of the screen that prints a deck. */
export const deckPrintTexts = catalogue(
  {
    title: 'In bài trình chiếu',
    /** Leads here. */
    open: 'In',
    lede: (pages: string) => `${pages} trang trình chiếu. Tài liệu phát: mỗi tờ A4 hai trang chiếu kèm lời nói.`,
    frozen: (number: string) => `Bản chốt số ${number}`,
    live: 'Bản chưa chốt: số liệu trên giấy là số liệu lúc này.',
    paper: 'Cách in',
    papers: { slides: 'Trang chiếu', handout: 'Tài liệu phát' },
    ratio: 'Khổ trang chiếu',
    print: 'In hoặc lưu PDF',
    empty: 'Bài này chưa có trang nào',
    emptyHint: 'Thêm trang vào bài rồi in.',
  },
  {
    title: 'Print the deck',
    open: 'Print',
    lede: (pages) => `${pages} slides. A handout has two slides and what is said on each A4 page.`,
    frozen: (number) => `Frozen version ${number}`,
    live: 'Not frozen: the figures on paper are those of this moment.',
    paper: 'How to print',
    papers: { slides: 'Slides', handout: 'Handout' },
    ratio: 'Shape of the slides',
    print: 'Print or save as PDF',
    empty: 'There are no slides in this deck',
    emptyHint: 'Add slides to it, then print.',
  },
)
