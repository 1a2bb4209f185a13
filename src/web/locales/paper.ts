import { catalogue } from '../../words/catalogue.ts'

/** Words that stand on printed pages only. */
export const paperTexts = catalogue(
  {
    printed: (moment: string) => `Vạn Dân · in lúc ${moment}`,
  },
  {
    printed: (moment) => `Vạn Dân · printed ${moment}`,
  },
)
