import { catalogue } from '../../words/catalogue.ts'

export const asOfTexts = catalogue(
  {
    name: 'Thời điểm của số liệu',
    knownAt: (moment: string) => `Số liệu như đã biết lúc ${moment}.`,
    hint: 'Những gì được duyệt hoặc sửa sau đó không có ở đây.',
    toPresent: 'Về hiện tại',
  },
  {
    name: 'Moment of the figures',
    knownAt: (moment: string) => `Figures as known on ${moment}.`,
    hint: 'What was approved or corrected later is not here.',
    toPresent: 'Back to the present',
  },
)
