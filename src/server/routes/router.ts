import { openProcedure } from '../http/procedure.ts'
import { accountRoutes } from './account.ts'
import { auditRoutes } from './audit.ts'
import { calendarRoutes } from './calendar.ts'
import { communeRoutes, scoreFormRoutes, scoreRoutes } from './commune.ts'
import { checkRoutes } from './check.ts'
import { deckRoutes } from './deck.ts'
import { evidenceRoutes } from './evidence.ts'
import { fileImportRoutes } from './file-import.ts'
import { indicatorRoutes } from './indicator.ts'
import { noteRoutes } from './note.ts'
import { overviewRoutes } from './overview.ts'
import { populationRoutes } from './population.ts'
import { dueRoutes, progressRoutes } from './progress.ts'
import { reportRoutes } from './report.ts'
import { sessionRoutes } from './session.ts'
import { sheetRoutes } from './sheet.ts'
import { signingRoutes } from './signing.ts'
import { unitRoutes } from './unit.ts'
import { whyRoutes } from './why.ts'
import { yearRoutes } from './year.ts'
import { workspaceRoutes } from './workspace.ts'

/** Every procedure of the contract; one that is missing does not compile. */
export const router = openProcedure.router({
  session: sessionRoutes,
  workspace: workspaceRoutes,
  overview: overviewRoutes,
  indicator: indicatorRoutes,
  unit: unitRoutes,
  why: whyRoutes,
  sheet: sheetRoutes,
  report: reportRoutes,
  signing: signingRoutes,
  year: yearRoutes,
  account: accountRoutes,
  check: checkRoutes,
  deck: deckRoutes,
  note: noteRoutes,
  evidence: evidenceRoutes,
  fileImport: fileImportRoutes,
  audit: auditRoutes,
  calendar: calendarRoutes,
  progress: progressRoutes,
  due: dueRoutes,
  population: populationRoutes,
  commune: communeRoutes,
  score: scoreRoutes,
  scoreForm: scoreFormRoutes,
})
