import { catalogue } from '../../words/catalogue.ts'

/** Words of putting a view of a page into a deck. */
export const addToDeckTexts = catalogue(
  {
    add: 'Thêm vào bài trình chiếu',
    addOne: (name: string) => `Thêm vào bài trình chiếu: ${name}`,
    title: 'Thêm vào bài trình chiếu',
    what: (kind: string) => `Trang “${kind}” được thêm vào cuối bài, luôn theo số liệu mới nhất cho đến khi chốt.`,
    where: 'Bài',
    full: 'đã đủ số trang',
    create: 'Bài mới',
    createHint: (year: string) => `Bài cho một cuộc họp khác, năm ${year}; sửa được sau.`,
    act: 'Thêm',
    done: (title: string) => `Đã thêm vào “${title}”.`,
    open: 'Mở bài',
  },
  {
    add: 'Add to a deck',
    addOne: (name) => `Add to a deck: ${name}`,
    title: 'Add to a deck',
    what: (kind) => `The slide “${kind}” goes to the end of the deck and follows the newest figures until it is frozen.`,
    where: 'Deck',
    full: 'full',
    create: 'A new deck',
    createHint: (year) => `For another meeting, ${year}; it can be changed later.`,
    act: 'Add',
    done: (title) => `Added to “${title}”.`,
    open: 'Open the deck',
  },
)
