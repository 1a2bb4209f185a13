import { foldText } from '../text-fold.ts'

/** Something a column can be: an element, or a kind of population, with the names people know it by. */
export interface Measure {
  code: string
  names: readonly string[]
  valueKind: 'count' | 'rate'
  /** The unit it is measured in, as printed: `%`, `‰`, `người`. */
  measureUnit: string
  /** A rate that may lie below 0. */
  isSigned: boolean
}

/** How a heading names a measure. `sure`: by its whole name. `several`: more than one fits as well. */
export type FoundMeasure = { kind: 'sure' | 'likely'; code: string } | { kind: 'several'; codes: readonly string[] } | null

/** Names that offices use beside the catalogue's, by the code of the sample catalogue. A measure that is not here is known by its own names. */
const otherNames: Readonly<Record<string, readonly string[]>> = {
  doctors: ['Số bác sĩ', 'Bác sỹ', 'BS', 'Tổng số bác sĩ', 'Số lượng bác sĩ', 'Doctor'],
  actualBeds: [
    'Giường thực kê',
    'Giường bệnh thực kê',
    'Số giường bệnh',
    'Số giường',
    'GB thực kê',
    'Giường',
    'Giường bệnh',
    'Số giường bệnh thực kê',
  ],
  plannedBeds: [
    'Giường kế hoạch',
    'GB kế hoạch',
    'Giường KH',
    'Giường bệnh KH',
    'Giường kế hoạch giao',
    'Số giường kế hoạch',
    'Chỉ tiêu giường bệnh',
  ],
  communesRecognised: [
    'Xã đạt tiêu chí',
    'Xã đạt chuẩn',
    'Đạt bộ tiêu chí quốc gia về y tế',
    'Số xã đạt',
    'Đạt tiêu chí quốc gia về y tế',
    'Xã đạt chuẩn quốc gia về y tế',
  ],
  births: ['Số sinh', 'Trẻ đẻ ra sống', 'Số trẻ đẻ ra sống', 'Số trẻ em sinh ra', 'Sinh sống', 'Trẻ sinh sống'],
  deaths: ['Số chết', 'Tử vong', 'Số tử vong', 'Người chết', 'Số người tử vong'],
  naturalIncreaseRate: ['Tỷ lệ tăng dân số tự nhiên', 'Tăng tự nhiên', 'Natural increase rate', 'Tỷ lệ tăng tự nhiên'],
  crudeBirthRate: ['CBR', 'Tỷ suất sinh'],
  crudeDeathRate: ['CDR', 'Tỷ suất chết'],
  lifeExpectancy: ['Tuổi thọ'],
  infantMortalityRate: ['Infant mortality rate'],
  averageFinal: ['Dân số', 'Dân số trung bình', 'Average population', 'DSTB', 'Dân số TB'],
  averagePreliminary: ['Dân số trung bình sơ bộ', 'Dân số sơ bộ'],
  census: ['Dân số tổng điều tra', 'Tổng điều tra dân số', 'Census'],
  registered: ['Dân số đăng ký', 'Dân số thường trú', 'Hộ khẩu', 'Dân số quản lý', 'Registered population'],
}

interface Phrase {
  code: string
  words: readonly string[]
  isWhole: boolean
}

/** Opens the names of measures; the answer finds the one a heading speaks of. Of measures that fit alike the earlier in `measures` does not win: both are told. */
export function openMeasures(measures: readonly Measure[]): (heading: string) => FoundMeasure {
  const phrases = measures.flatMap(phrasesOf)
  return (heading) => {
    const words = new Set(wordsOf(heading))
    let best = 0
    let found: Phrase[] = []
    for (const phrase of phrases) {
      if (!phrase.words.every((word) => words.has(word))) continue
      const score = phrase.words.length + (phrase.isWhole ? 0.5 : 0)
      if (score > best) found = [phrase]
      else if (score === best) found.push(phrase)
      best = Math.max(best, score)
    }
    const codes = [...new Set(found.map(({ code }) => code))]
    const [code] = codes
    if (code === undefined) return null
    if (codes.length > 1) return { kind: 'several', codes }
    return { kind: found.some(({ isWhole }) => isWhole) ? 'sure' : 'likely', code }
  }
}

function phrasesOf({ code, names }: Measure): Phrase[] {
  const whole = [...names, ...(otherNames[code] ?? [])].map((name) => ({ code, words: wordsOf(name), isWhole: true }))
  const short = names.map((name) => ({ code, words: wordsOf(name.replace(/\([^)]*\)/g, ' ')), isWhole: false }))
  const seen = new Set(whole.map(({ words }) => words.join(' ')))
  return [...whole, ...short.filter(({ words }) => !seen.has(words.join(' ')))].filter(({ words }) => words.length > 0)
}

const fillers = new Set(['so', 'tong', 'cua', 'va', 'cac', 'the', 'of', 'number', 'nam', 'per', 'le', 'luong'])

function wordsOf(text: string): string[] {
  const folded = foldText(text)
    .replaceAll('bac sy', 'bac si')
    .replaceAll('10.000', 'mot van')
    .replaceAll('10 000', 'mot van')
    .replaceAll('/van dan', ' tren mot van dan')
  const words = folded
    .split(/[^\p{L}\p{N}%‰]+/u)
    .map((word) => (word === 'doctor' ? 'doctors' : word))
    .filter((word) => word !== '' && !/^(19|20)\d\d$/.test(word))
  const telling = words.filter((word) => !fillers.has(word))
  return telling.length === 0 ? words : telling
}
