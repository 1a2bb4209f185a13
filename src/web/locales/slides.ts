import { catalogue } from '../../words/catalogue.ts'

/** What a slide says around what the report says: taken in the language of the report. */
export const slideTexts = catalogue(
  {
    kind: 'trang trình chiếu',
    part: (part: number, parts: number) => `(${part}/${parts})`,
    frozen: (number: number, moment: string) => `Chốt lần ${number} · ${moment}`,
    live: 'Bản nháp, chưa chốt',
    place: (place: number, total: number) => `${place}/${total}`,
    placeSpoken: (place: number, total: number) => `Trang ${place} trên ${total}`,
    lookedUp: 'Tra cứu',
    open: (name: string) => `Xem ${name}`,
  },
  {
    kind: 'slide',
    part: (part, parts) => `(${part}/${parts})`,
    frozen: (number, moment) => `Frozen no. ${number} · ${moment}`,
    live: 'Draft, not frozen',
    place: (place, total) => `${place}/${total}`,
    placeSpoken: (place, total) => `Slide ${place} of ${total}`,
    lookedUp: 'Looked up',
    open: (name) => `Show ${name}`,
  },
)
