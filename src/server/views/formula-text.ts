import type { Indicator, Term, TermSource } from '../../domain/indicator.ts'
import { formatNumber } from '../../domain/number-format.ts'
import type { Locale } from '../../domain/number-format.ts'
import type { Register } from '../../domain/register.ts'
import type { UnitKind } from '../../domain/unit.ts'

/** What a formula calls the things that are no element; every other word of it is stored with its element. */
const population = { vi: 'dân số trung bình', en: 'average population' }
const unitCounts: Record<UnitKind, { vi: string; en: string }> = {
  country: { vi: 'số quốc gia', en: 'number of countries' },
  region: { vi: 'số vùng', en: 'number of regions' },
  province: { vi: 'số tỉnh', en: 'number of provinces' },
  ground: { vi: 'số địa bàn cũ', en: 'number of former territories' },
  district: { vi: 'số huyện', en: 'number of districts' },
  commune: { vi: 'số xã, phường', en: 'number of communes' },
  department: { vi: 'số sở', en: 'number of departments' },
  hospital: { vi: 'số bệnh viện', en: 'number of hospitals' },
  healthCentre: { vi: 'số trung tâm y tế', en: 'number of health centres' },
  subDepartment: { vi: 'số chi cục', en: 'number of sub-departments' },
  privateSector: { vi: 'số đầu mối ngoài công lập', en: 'number of private-sector units' },
}

/** The formula as it is read aloud: `10.000 × Bác sĩ ÷ dân số trung bình`. */
export function formulaText(register: Pick<Register, 'element'>, indicator: Indicator): { vi: string; en: string } {
  return { vi: formulaIn(register, indicator, 'vi'), en: formulaIn(register, indicator, 'en') }
}

function formulaIn(register: Pick<Register, 'element'>, { formula }: Indicator, locale: Locale): string {
  if (formula.kind === 'published') return sourceIn(register, { kind: 'element', element: formula.element }, locale)
  if (formula.kind === 'count') return sumIn(register, formula.terms, locale)
  const factor = formula.factor === '1' ? '' : `${formatNumber(formula.factor, locale)} × `
  return `${factor}${bracketed(register, formula.numerator, locale)} ÷ ${bracketed(register, formula.denominator, locale)}`
}

function bracketed(register: Pick<Register, 'element'>, terms: readonly Term[], locale: Locale): string {
  const text = sumIn(register, terms, locale)
  return terms.length > 1 ? `(${text})` : text
}

function sumIn(register: Pick<Register, 'element'>, terms: readonly Term[], locale: Locale): string {
  return terms.map((term, place) => termIn(register, term, place === 0, locale)).join(' ')
}

function termIn(register: Pick<Register, 'element'>, { coefficient, source }: Term, isFirst: boolean, locale: Locale): string {
  const isNegative = coefficient.startsWith('-')
  const times = coefficient.replace('-', '')
  const sign = isNegative ? '− ' : isFirst ? '' : '+ '
  return `${sign}${times === '1' ? '' : `${formatNumber(times, locale)} × `}${sourceIn(register, source, locale)}`
}

function sourceIn(register: Pick<Register, 'element'>, source: TermSource, locale: Locale): string {
  if (source.kind === 'population') return population[locale]
  if (source.kind === 'unitCount') return unitCounts[source.unitKind][locale]
  return register.element(source.element)?.name[locale] ?? source.element
}
