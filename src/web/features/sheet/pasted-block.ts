/** True for several cells copied from a spreadsheet. One copied cell ends with a line break too and is no block. */
export function isBlock(pasted: string): boolean {
  return /[\t\r\n]/.test(pasted.replace(/[\r\n]+$/, ''))
}

/** A block as one visible text that is no number: a field would join its lines, and 12 over 134 would silently be 12 134. */
export function blockToText(pasted: string): string {
  return pasted
    .trim()
    .split(/[\t\r\n]+/)
    .join(' | ')
}
