import { communeResult, scoreForm1300, scoreFormOfYear, scoreProblems } from './commune-criteria.ts'
import type { CommuneResult, ScoreForm, ScoreFormCode, ScoreSheet } from './commune-criteria.ts'
import { exact, sum } from './exact.ts'
import type { Exact } from './exact.ts'
import type { DecimalText } from './figure.ts'
import type { Indicator } from './indicator.ts'
import type { UnitId } from './unit.ts'

/** Tự chấm, and thẩm định (phúc tra). The third layer, công nhận, is a decision and no points. */
export const scoreLayers = ['self', 'appraised'] as const
export type ScoreLayer = (typeof scoreLayers)[number]

/** A form as the department keeps it: its criteria in the order of the decision and its knock-out items (điểm liệt) by name. */
export interface KeptForm {
  code: ScoreFormCode
  name: string
  /** `maximum` is null while nobody has entered it: nothing can be scored on such a form. */
  criteria: readonly { name: string; maximum: DecimalText | null }[]
  knockouts: readonly { code: string; name: string }[]
}

/** One answer of a score sheet: a criterion by its number from 1, or `k:` and the code of a knock-out item, whose score is 1 when it was run into. */
export interface ScoreAnswer {
  commune: UnitId
  year: number
  layer: ScoreLayer
  item: string
  score: DecimalText | null
  /** The form's maximum less what does not apply; null: all of the criterion applies. */
  maximum: DecimalText | null
}

const criteria1300 = [
  'Chỉ đạo, điều hành công tác chăm sóc sức khỏe',
  'Nhân lực y tế',
  'Cơ sở hạ tầng Trạm Y tế xã',
  'Trang thiết bị, thuốc và phương tiện khác',
  'Y tế dự phòng; phòng, chống HIV/AIDS; vệ sinh môi trường; an toàn thực phẩm',
  'Khám bệnh, chữa bệnh, phục hồi chức năng và y học cổ truyền',
  'Chăm sóc sức khỏe bà mẹ – trẻ em',
  'Dân số – Kế hoạch hóa gia đình',
  'Truyền thông – Giáo dục sức khỏe',
  'Ứng dụng công nghệ thông tin',
]

/** Under QĐ 4667 the fifth criterion was planning and finance, and there was none of information technology. */
const criteria4667 = [...criteria1300.slice(0, 4), 'Kế hoạch – Tài chính', ...criteria1300.slice(4, 9)]

/** The forms as they stand before the department has kept anything: the maxima of QĐ 4667 are in no source at hand, so it enters them. */
export const firstForms: readonly KeptForm[] = [
  { code: 'QD4667', name: 'QĐ 4667/QĐ-BYT', criteria: criteria4667.map((name) => ({ name, maximum: null })), knockouts: [] },
  {
    code: 'QD1300',
    name: 'QĐ 1300/QĐ-BYT',
    criteria: criteria1300.map((name, index) => ({ name, maximum: scoreForm1300.maxima[index] ?? null })),
    knockouts: [],
  },
]

/** The form that a year is scored on. Throws when it is not among them. */
export function formOfYear(forms: readonly KeptForm[], year: number): KeptForm {
  const form = forms.find((each) => each.code === scoreFormOfYear(year))
  if (form === undefined) throw new Error(`no score form for ${year}`)
  return form
}

/** The form with its maxima; null while one is not entered. */
export function usableForm({ code, criteria }: KeptForm): ScoreForm | null {
  const maxima = criteria.flatMap(({ maximum }) => maximum ?? [])
  return maxima.length === criteria.length ? { code, maxima } : null
}

const knockoutMark = 'k:'

/** The answer under which a knock-out item is kept. */
export function knockoutItem(code: string): string {
  return `${knockoutMark}${code}`
}

/** The items a sheet of the form has, in its order. */
export function itemsOf({ criteria, knockouts }: KeptForm): string[] {
  return [...criteria.map((_, index) => String(index + 1)), ...knockouts.map(({ code }) => knockoutItem(code))]
}

/** The sheet of one commune, year and layer as the answers say it; null for a form without its maxima. */
export function sheetOfAnswers(kept: KeptForm, answers: ReadonlyMap<string, Pick<ScoreAnswer, 'score' | 'maximum'>>): ScoreSheet | null {
  const form = usableForm(kept)
  if (form === null) return null
  const criteria = form.maxima.map((formMaximum, index) => {
    const answer = answers.get(String(index + 1))
    return { score: answer?.score ?? null, applicableMaximum: answer?.maximum ?? formMaximum }
  })
  const isHit = (code: string) => Number(answers.get(knockoutItem(code))?.score ?? '0') > 0
  return { criteria, knockouts: kept.knockouts.filter(({ code }) => isHit(code)).map(({ code }) => code) }
}

/** What the answers come to; null while there is none, for a form without its maxima, and for answers that do not go with it. */
export function resultOfAnswers(kept: KeptForm, answers: ReadonlyMap<string, Pick<ScoreAnswer, 'score' | 'maximum'>>): CommuneResult | null {
  const form = usableForm(kept)
  const sheet = sheetOfAnswers(kept, answers)
  const isBegun = [...answers.values()].some(({ score }) => score !== null)
  if (form === null || sheet === null || !isBegun || scoreProblems(form, sheet).length > 0) return null
  return communeResult(form, sheet)
}

/** The points so far and the applicable maximum. */
export function pointsOf({ criteria }: ScoreSheet): { total: Exact; maximum: Exact } {
  return {
    total: sum(criteria.flatMap(({ score }) => (score === null ? [] : exact(score)))),
    maximum: sum(criteria.map(({ applicableMaximum }) => exact(applicableMaximum))),
  }
}

/** Shares of communes in a territory: indicators that divide one element by the number of communes, with that element. */
export function communeShares(indicators: readonly Indicator[]): { indicator: Indicator; element: string }[] {
  return indicators.flatMap((indicator) => {
    const { formula } = indicator
    if (formula.kind !== 'ratio') return []
    const [part, another] = formula.numerator
    const [whole, second] = formula.denominator
    if (part?.source.kind !== 'element' || another !== undefined || second !== undefined) return []
    const isOfCommunes = whole?.source.kind === 'unitCount' && whole.source.unitKind === 'commune'
    return isOfCommunes ? [{ indicator, element: part.source.element }] : []
  })
}
