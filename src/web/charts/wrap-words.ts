/** Words in at most two lines of about so many characters; what does not fit ends with "…". */
export function wrapWords(words: string, most: number): string[] {
  const lines: string[] = ['']
  for (const word of words.split(' ')) {
    const line = lines.at(-1) ?? ''
    const longer = line === '' ? word : `${line} ${word}`
    if (longer.length <= most || line === '') lines[lines.length - 1] = longer
    else lines.push(word)
  }
  if (lines.length <= 2) return lines
  const [first = '', second = ''] = lines
  return [first, `${second.slice(0, most - 1)}…`]
}
