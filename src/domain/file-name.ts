/** Characters of a kept name without its ending. */
const longestName = 100

/** What no file system takes, halves of letters, what ends a path, what steers a terminal, and what turns the direction of reading to hide an ending. */
// oxlint-disable-next-line no-control-regex -- control characters are what is looked for
const forbidden = /[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff<>:"|?*%\p{Cs}]/gu

const sameEndings: Record<string, readonly string[]> = { jpg: ['jpg', 'jpeg'] }

/**
 * The name of a file as it is kept: without folders, control characters and tricks of direction, with the ending of what the file really is.
 * `../../a<b>.html` that is a PDF becomes `ab.html.pdf`; a name of which nothing is left becomes `tep.pdf`.
 */
export function cleanFileName(name: string, ending: string): string {
  const last = name.normalize('NFC').split(/[/\\]/).at(-1) ?? ''
  const clean = last
    .replaceAll(forbidden, '')
    .replaceAll(/\s+/g, ' ')
    .replace(/^[ .]+/, '')
    .replace(/[ .]+$/, '')
  const dot = clean.lastIndexOf('.')
  const hasEnding = dot > 0 && (sameEndings[ending] ?? [ending]).includes(clean.slice(dot + 1).toLowerCase())
  const stem = [...(hasEnding ? clean.slice(0, dot) : clean)]
    .slice(0, longestName)
    .join('')
    .trim()
    .replace(/[ .]+$/, '')
  return `${stem === '' ? 'tep' : stem}.${hasEnding ? clean.slice(dot + 1).toLowerCase() : ending}`
}
