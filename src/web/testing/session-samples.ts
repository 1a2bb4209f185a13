import type { Account, SessionState } from '../../contract/session.ts'
import type { Workspace } from '../../contract/workspace.ts'

const unit: Account['rights']['mayEnter'][number] = {
  id: 'centre@2000-01-01',
  name: 'Trung tâm Y tế khu vực Lạc Dương',
  shortName: 'TTYT Lạc Dương',
  kind: 'healthCentre',
}

/** A clerk of one unit. */
export const clerk: Account = {
  id: 'clerk',
  username: 'thongke.lacduong',
  displayName: 'Nguyễn Thị Mai',
  locale: 'vi',
  roles: [{ role: 'clerk', unit }],
  rights: { mayEnter: [unit], mayReview: false, mayAdminister: false, mayReadAudit: false, mayKeepCalendar: false, mayKeepDecks: false },
}

/** A session of an account, or of nobody yet. */
export function sessionOf(account: Account | null): SessionState {
  return { account, sampleAccounts: [], sampleWorkspace: false }
}

/** A workspace before any resolution was added. */
export const emptyWorkspace: Workspace = { sample: false, today: '2026-01-15', resolutions: [], indicators: [] }
