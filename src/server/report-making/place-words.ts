import { lastDayOf } from '../../domain/period.ts'
import { formatDay } from '../../domain/number-format.ts'
import type { Making } from './making.ts'
import type { UnitRef } from '../views/unit-ref.ts'

/** The period as it stands in a heading or a column: "năm 2024". */
export function periodText({ text, year }: Making): string {
  return text.year(year)
}

/** As it begins a sentence: "Năm 2024". */
export function periodStart({ text, year }: Making): string {
  return text.inYear(year)
}

/** "Đến 31/12/2024". */
export function byDayText({ text, year }: Making): string {
  return text.level.byDay(formatDay(lastDayOf(String(year))))
}

/** A place within a sentence: "toàn tỉnh" for the ground of the resolution, else its name. */
export function placeText({ text, register, resolution, year }: Making, unit: UnitRef): string {
  if (unit.id !== register.scopeOf(resolution, year)) return unit.name
  if (unit.kind === 'country') return text.place.country
  if (unit.kind !== 'province') return text.place.of(unit.name)
  return unit.name.startsWith('Tỉnh') ? text.place.provinceOf.tỉnh : text.place.provinceOf.other
}

/** "Tỉnh Lâm Đồng, năm 2024". */
export function aboutText(making: Making): string {
  const { register, resolution, year, text } = making
  const scope = register.unit(register.scopeOf(resolution, year))
  return text.about(scope?.name ?? '', periodText(making))
}
