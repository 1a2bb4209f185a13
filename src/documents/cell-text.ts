/** More does not fit into a cell of Excel. */
const longestText = 32_767

/**
 * Text as a cell may hold it: every character that XML has no place for replaced, and `_x0041_`, which Excel would read as a code, kept as typed.
 */
export function toCellText(text: string): string {
  const whole = wellFormed(text).replace(/[\ufffe\uffff]/g, '\ufffd')
  const kept = whole.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
  return kept.length <= longestText ? kept : `${wellFormed(kept.slice(0, longestText - 1))}…`
}

/** Halves of characters, which no file can hold, replaced. */
function wellFormed(text: string): string {
  return text.replace(/\p{Surrogate}/gu, '\ufffd')
}

/** True for a text that a spreadsheet would take for a formula if it were typed. */
export function looksLikeFormula(text: string): boolean {
  return /^[\s]*[=+\-@|\u2212]/.test(text)
}

/** A name of a sheet: Excel allows 31 characters, not all of them, and no name twice. */
export function toSheetName(name: string, taken: ReadonlySet<string>): string {
  const allowed = name
    .replace(/[[\]:*?/\\]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^'+|'+$/g, '')
  const base = allowed === '' ? 'Bảng' : allowed
  const isTaken = (candidate: string) => [...taken].some((each) => each.toLowerCase() === candidate.toLowerCase())
  for (let count = 1; ; count += 1) {
    const ending = count === 1 ? '' : ` (${count})`
    const candidate = base.slice(0, 31 - ending.length).trim() + ending
    if (!isTaken(candidate)) return candidate
  }
}
