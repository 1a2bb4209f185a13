import type { FileLook, ImportEntry, ImportPlan, ImportStatus } from '../../../contract/file-import.ts'

export type Role = FileLook['columns'][number]['role']
export type Step = 'file' | 'columns' | 'units' | 'preview' | 'done'

/** Columns with numbers of which nobody has said what they count; none where each row names its own item. */
export function openColumns({ columns }: Pick<FileLook, 'columns'>): number[] {
  if (columns.some(({ role }) => role.kind === 'measureName')) return []
  return columns.flatMap(({ role }, column) => (role.kind === 'value' && role.measure === null ? [column] : []))
}

/** Names that wait for the person: not certain, and nothing was said of them. */
export function openNames({ names }: Pick<FileLook, 'names'>): FileLook['names'] {
  return names.filter(({ kind, decided }) => kind !== 'exact' && decided === undefined)
}

/** Where the person is needed first. A form of ours, and a file like one that was sent before, go on to the preview. */
export function firstStep(look: FileLook): Step {
  if (look.isForm) return 'preview'
  if (!look.isRemembered || openColumns(look).length > 0) return 'columns'
  return openNames(look).length > 0 ? 'units' : 'preview'
}

/** The plan with another use of a column; the other columns stay as they are shown. */
export function withRole(plan: ImportPlan, look: FileLook, column: number, role: Role): ImportPlan {
  return { ...plan, columns: look.columns.map((each, place) => (place === column ? role : each.role)) }
}

/** The plan in which every column that nobody understands is left out. */
export function withoutOpenColumns(plan: ImportPlan, look: FileLook): ImportPlan {
  const open = openColumns(look)
  return { ...plan, columns: look.columns.map(({ role }, place) => (open.includes(place) ? { kind: 'ignore' } : role)) }
}

/** The plan in which names mean units, or null to leave their rows out; undefined takes an answer back. */
export function withUnits(plan: ImportPlan, answers: readonly { text: string; unit: string | null | undefined }[]): ImportPlan {
  const said = new Map((plan.units ?? []).map(({ text, unit }) => [text, unit]))
  for (const { text, unit } of answers) {
    if (unit === undefined) said.delete(text)
    else said.set(text, unit)
  }
  return { ...plan, units: [...said].map(([text, unit]) => ({ text, unit })) }
}

/** The plan for another sheet, or for another table in it: what was said of the columns of the one before is gone. */
export function withTable({ units }: ImportPlan, table: Pick<ImportPlan, 'sheet' | 'layout'>): ImportPlan {
  return { ...(units !== undefined && { units }), ...table }
}

export function withAnswer(plan: ImportPlan, answer: { row: number; column: number; value: string }): ImportPlan {
  const others = (plan.answers ?? []).filter(({ row, column }) => row !== answer.row || column !== answer.column)
  return { ...plan, answers: [...others, answer] }
}

export const previewFilters = ['all', 'stored', 'problems', 'same'] as const
export type PreviewFilter = (typeof previewFilters)[number]

const filterOf: Record<ImportStatus, Exclude<PreviewFilter, 'all'>> = {
  new: 'stored',
  changed: 'stored',
  same: 'same',
  absent: 'same',
  odd: 'problems',
  ask: 'problems',
  cross: 'problems',
  open: 'problems',
  refused: 'problems',
  locked: 'problems',
  outside: 'problems',
  stale: 'problems',
  repeated: 'problems',
}

export function filtered(entries: readonly ImportEntry[], filter: PreviewFilter): readonly ImportEntry[] {
  return filter === 'all' ? entries : entries.filter(({ status }) => filterOf[status] === filter)
}

/** A column as spreadsheets name it: 0 is A, 26 is AA. */
export function columnLetter(column: number): string {
  const last = String.fromCharCode(65 + (column % 26))
  return column < 26 ? last : `${columnLetter(Math.floor(column / 26) - 1)}${last}`
}

/** Rows of a CSV file for Excel: quoted where needed, and never read as a formula. */
export function csvText(rows: readonly (readonly string[])[]): string {
  const cell = (text: string) => {
    const safe = /^[=+\-@\t]/.test(text) && !/^-?[\d.,]+$/.test(text) ? `'${text}` : text
    return /[";\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
  }
  return `\ufeff${rows.map((row) => row.map(cell).join(';')).join('\r\n')}`
}
