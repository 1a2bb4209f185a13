import { accountContract } from './account.ts'
import { auditContract } from './audit.ts'
import { calendarContract } from './calendar.ts'
import { communeContract } from './commune.ts'
import { checkContract } from './check.ts'
import { deckContract } from './deck.ts'
import { evidenceContract } from './evidence.ts'
import { fileImportContract } from './file-import.ts'
import { indicatorContract } from './indicator.ts'
import { noteContract } from './note.ts'
import { overviewContract } from './overview.ts'
import { populationContract } from './population.ts'
import { dueContract, progressContract } from './progress.ts'
import { reportContract } from './report.ts'
import { scoreContract, scoreFormContract } from './score.ts'
import { sessionContract } from './session.ts'
import { sheetContract } from './sheet.ts'
import { signingContract } from './signing.ts'
import { unitContract } from './unit.ts'
import { whyContract } from './why.ts'
import { yearContract } from './year.ts'
import { workspaceContract } from './workspace.ts'

/** Every procedure of the server. Paths are REST under `/api/v1`; the same procedures answer the browser's typed client under `/api/rpc`. */
export const contract = {
  session: sessionContract,
  workspace: workspaceContract,
  overview: overviewContract,
  indicator: indicatorContract,
  unit: unitContract,
  why: whyContract,
  sheet: sheetContract,
  report: reportContract,
  signing: signingContract,
  year: yearContract,
  account: accountContract,
  check: checkContract,
  deck: deckContract,
  note: noteContract,
  evidence: evidenceContract,
  fileImport: fileImportContract,
  audit: auditContract,
  calendar: calendarContract,
  progress: progressContract,
  due: dueContract,
  population: populationContract,
  commune: communeContract,
  score: scoreContract,
  scoreForm: scoreFormContract,
}
