import type { AccountTable, AssignmentTable, OneTimeCodeTable, SessionTable } from './account-tables.ts'
import type { CellNoteTable, EvidenceContentTable, EvidenceTable } from './cell-talk-tables.ts'
import type { AskedCellTable, SigningTable, YearClosingTable } from './signing-tables.ts'
import type {
  AnnouncedYearTable,
  DeadlineRuleTable,
  ExtensionTable,
  LetterTable,
  ReminderReadTable,
  ReminderTable,
  SpecialDayTable,
} from './calendar-tables.ts'
import type { CommuneScoreTable, RecognitionTable, ScoreFormTable } from './commune-tables.ts'
import type { CheckRuleTable } from './check-tables.ts'
import type { DeckFreezeTable, DeckTable } from './deck-tables.ts'
import type { ApprovalTable, FigureTable, ReportEventTable, ReportTable } from './figure-tables.ts'
import type { ImportMappingTable, ImportUploadTable } from './import-tables.ts'
import type { AuditTable, IdempotencyTable, RevisionTable } from './record-tables.ts'
import type {
  DutyTable,
  ElementTable,
  IndicatorTable,
  PopulationTable,
  ResolutionTable,
  SettingTable,
  SuccessionTable,
  TargetTable,
  UnitLinkTable,
  UnitTable,
} from './versioned-tables.ts'

/**
 * The tables as both databases hold them (docs/decisions explains the choices): days and moments are ISO text, truth values are 0/1,
 * decimals are text, structured values are JSON text. A versioned row carries `recorded_at` and `superseded_at`: it is never changed or
 * removed, a correction adds a row and closes the old one, so that every screen can be read as of a past moment.
 */
export interface Tables {
  unit: UnitTable
  unit_link: UnitLinkTable
  succession: SuccessionTable
  element: ElementTable
  indicator: IndicatorTable
  resolution: ResolutionTable
  target: TargetTable
  population: PopulationTable
  setting: SettingTable
  duty: DutyTable
  score_form: ScoreFormTable
  commune_score: CommuneScoreTable
  recognition: RecognitionTable
  check_rule: CheckRuleTable
  deck: DeckTable
  deck_freeze: DeckFreezeTable
  figure: FigureTable
  approval: ApprovalTable
  report: ReportTable
  report_event: ReportEventTable
  asked_cell: AskedCellTable
  year_closing: YearClosingTable
  signing: SigningTable
  cell_note: CellNoteTable
  evidence: EvidenceTable
  evidence_content: EvidenceContentTable
  import_upload: ImportUploadTable
  import_mapping: ImportMappingTable
  audit: AuditTable
  idempotency: IdempotencyTable
  revision: RevisionTable
  account: AccountTable
  assignment: AssignmentTable
  session: SessionTable
  one_time_code: OneTimeCodeTable
  deadline_rule: DeadlineRuleTable
  special_day: SpecialDayTable
  announced_year: AnnouncedYearTable
  extension: ExtensionTable
  reminder: ReminderTable
  reminder_read: ReminderReadTable
  letter: LetterTable
}
