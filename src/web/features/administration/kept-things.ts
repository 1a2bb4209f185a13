import type { Account } from '../../../contract/session.ts'
import { paths } from '../../paths.ts'
import type { administrationTexts } from '../../locales/administration.ts'

/** A thing the department keeps: where it is kept, and who is led there. Its title and hint are in the catalogue under `name`. */
export interface KeptThing {
  to: string
  name: keyof typeof administrationTexts.vi.things
  isFor: (rights: Account['rights']) => boolean
}

/** In the order of the screen. */
const keptThings: readonly KeptThing[] = [
  { to: paths.checks, name: 'checks', isFor: ({ mayAdminister, mayReview }) => mayAdminister || mayReview },
  { to: paths.accounts, name: 'accounts', isFor: (rights) => rights.mayAdminister },
  { to: paths.years, name: 'years', isFor: (rights) => rights.mayReview },
  { to: paths.calendar, name: 'calendar', isFor: ({ mayKeepCalendar }) => mayKeepCalendar },
  { to: paths.populations, name: 'populations', isFor: ({ mayAdminister, mayReview }) => mayAdminister || mayReview },
  { to: paths.communes, name: 'communes', isFor: ({ mayAdminister, mayReview }) => mayAdminister || mayReview },
]

/** What this account is led to. */
export function keptThingsOf({ rights }: Pick<Account, 'rights'>): readonly KeptThing[] {
  return keptThings.filter((thing) => thing.isFor(rights))
}
