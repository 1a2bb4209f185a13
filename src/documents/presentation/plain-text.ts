/** Text as XML may hold it in one run: halves of characters and controls replaced or dropped, a tab or a line end a space. */
export function plainText(text: string): string {
  return text
    .replace(/\p{Surrogate}|[\ufffe\uffff]/gu, '\ufffd')
    .replace(/[\t\n\v\f\r \u2028\u2029]+/g, ' ')
    .replace(/\p{Cc}/gu, '')
    .trim()
}

/** The lines of a text of several lines, each plain; a tab stays a space. */
export function plainLines(text: string): string[] {
  return text.split(/\r\n|[\r\n\v\f\u2028\u2029]/).map(plainText)
}

/** Text for XML written by hand. Spaces stay as they are: two of them may stand in a format. */
export function xmlText(text: string): string {
  return text.replace(/\p{Surrogate}|[\ufffe\uffff]|\p{Cc}/gu, '\ufffd').replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`)
}
