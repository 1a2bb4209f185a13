import { xmlText } from './plain-text.ts'

const emptyNotes = '<a:p><a:r><a:rPr lang="en-US" dirty="0"/><a:t></a:t></a:r><a:endParaRPr lang="en-US" dirty="0"/></a:p>'

/** The notes page with one paragraph for each line; the library would put all of them into one. */
export function notesXml(xml: string, lines: readonly string[]): string {
  if (!xml.includes(emptyNotes)) throw new Error('the library wrote other notes than expected')
  const paragraphs = lines.map((line) =>
    line === '' ? '<a:p><a:endParaRPr lang="en-US"/></a:p>' : `<a:p><a:r><a:rPr lang="en-US"/><a:t>${xmlText(line)}</a:t></a:r></a:p>`,
  )
  return xml.replace(emptyNotes, () => (paragraphs.length === 0 ? '<a:p><a:endParaRPr lang="en-US"/></a:p>' : paragraphs.join('')))
}
