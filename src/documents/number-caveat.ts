import type { Report, ReportNumber } from '../domain/report/report.ts'
import { vocabulary } from '../words/vocabulary.ts'

/** What must be said beside a printed number: "sơ bộ", "dữ liệu minh họa", both, or nothing. */
export function caveatOf(
  { value, stage, illustrative }: ReportNumber,
  { language, illustrativeWord }: Pick<Report, 'language' | 'illustrativeWord'>,
): string {
  if (value === null) return ''
  const said = [stage === null || stage === 'final' ? '' : vocabulary[language].stage[stage], illustrative ? illustrativeWord : '']
  return said.filter((word) => word !== '').join(', ')
}
