import { exact, roundedText } from '../../src/domain/exact.ts'
import { readTable } from './read-sample.ts'
import type { Row } from './read-sample.ts'

/** The identity `code@valid_from` of every unit of the sample. */
export function unitIds(): string[] {
  return readTable('units').map((unit) => `${cell(unit, 'code')}@${cell(unit, 'valid_from')}`)
}

/** The text of a cell; empty where the file leaves the column out. */
export function cell(row: Row, column: string): string {
  return row[column] ?? ''
}

/** Turns a reference as the files write it (`672`, `68@2008-08-01`) into a unit's row; undefined when it names none or several. */
export function unitFinder(): (reference: string) => Row | undefined {
  const byId = new Map<string, Row>()
  const byCode = new Map<string, Row[]>()
  for (const unit of readTable('units')) {
    const code = cell(unit, 'code')
    byId.set(`${code}@${cell(unit, 'valid_from')}`, unit)
    byCode.set(code, [...(byCode.get(code) ?? []), unit])
  }
  return (reference) => {
    const named = byCode.get(reference)
    return byId.get(reference) ?? (named?.length === 1 ? named[0] : undefined)
  }
}

/** True when the span of a row holds the day. */
export function isOn(span: Row, day: string): boolean {
  return cell(span, 'valid_from') <= day && (cell(span, 'valid_to') === '' || day <= cell(span, 'valid_to'))
}

/** The approved value of a figure: the final one, else the preliminary one; undefined when there is neither. */
export function figureValue(figures: readonly Row[], unit: string, element: string, period: number): string | undefined {
  const found = figures.filter((row) => row['unit'] === unit && row['element'] === element && row['period'] === String(period) && isEffective(row))
  return (found.find((row) => row['stage'] === 'final') ?? found.find((row) => row['stage'] === 'preliminary'))?.['value']
}

function isEffective(row: Row): boolean {
  return cell(row, 'value') !== '' && ['', 'approved'].includes(cell(row, 'state'))
}

/** `10 000 × numerator / denominator`, rounded to the decimals. */
export function perTenThousand(numerator: number | string, denominator: number | string, decimals: number): string {
  return roundedText(
    exact(String(numerator))
      .mul(10000)
      .div(exact(String(denominator))),
    decimals,
  )
}
