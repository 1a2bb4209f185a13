import type { Letter } from '../../domain/report/deck.ts'
import type { DocumentWords } from '../../words/document.ts'
import type { Letterhead, Signature } from './document-model.ts'

/** Room to write a number by hand; spaces that Word neither folds nor breaks. */
const numberToFill = '\u00a0'.repeat(5)

/** Above the text: who writes, the country, the number, place and day. What is not known yet is a place to fill in. */
export function letterheadOf(letter: Letter, words: DocumentWords): Letterhead {
  const place = letter.place.trim() === '' ? words.placeToFill : letter.place.trim()
  return {
    parentOrganisation: capitals(letter.parentOrganisation),
    organisation: capitals(letter.organisation),
    country: words.country,
    motto: words.motto,
    number: words.number(numberText(letter), symbolText(letter, words)),
    placeAndDay: words.placeAndDay(place, ...dayParts(letter, words)),
  }
}

/** "05/BC-SYT" and its day, for what is sent along with the letter. */
export function referenceOf(letter: Letter, words: DocumentWords): string {
  const number = `${numberText(letter)}/${symbolText(letter, words)}`
  const organisation = letter.organisation.trim() === '' ? words.placeToFill : letter.organisation.trim()
  return words.annexOf(number, words.annexDay(...dayParts(letter, words)), organisation)
}

/** Capacity ("KT. GIÁM ĐỐC") and position in capitals, then the name. */
export function signatureOf(letter: Letter): Signature {
  return { lines: [letter.capacity, letter.position].map(capitals).filter((line) => line !== ''), signer: letter.signer.trim() }
}

/** "- Như trên;" and so on, the last with a full stop. */
export function recipientsOf(letter: Letter, words: DocumentWords): { label: string; lines: string[] } | null {
  const lines = letter.recipients.map((line) => line.trim().replace(/^[-–]\s*/, '')).filter((line) => line !== '')
  if (lines.length === 0) return null
  return { label: words.recipients, lines: lines.map((line, place) => `- ${line.replace(/[;.]$/, '')}${place === lines.length - 1 ? '.' : ';'}`) }
}

export function capitals(text: string): string {
  return text.trim().toLocaleUpperCase('vi')
}

/** Numbers below 10 have a zero in front. */
function numberText({ number }: Letter): string {
  const text = number.trim()
  return text === '' ? numberToFill : /^\d$/.test(text) ? `0${text}` : text
}

function symbolText({ symbol }: Letter, words: DocumentWords): string {
  return symbol.trim() === '' ? words.symbolToFill : symbol.trim()
}

/** Day, month, year. Days below 10 and the months 1 and 2 have a zero in front, so that no digit can be added. */
function dayParts({ day }: Letter, { dayToFill }: DocumentWords): [string, string, string] {
  if (day === null) return [dayToFill, dayToFill, dayToFill]
  const [year = '', month = '', date = ''] = day.split('-')
  return [date, Number(month) <= 2 ? month : String(Number(month)), year]
}
