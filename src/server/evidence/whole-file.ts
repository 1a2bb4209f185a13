/** How far from the end the end mark of a PDF is looked for: some scanners write after it. */
const tail = 64 * 1024

const endOfPdf = bytesOf('%%EOF')
const endOfPng = Uint8Array.of(0x49, 0x45, 0x4e, 0x44, 0xae, 0x42, 0x60, 0x82)
const endOfJpg = Uint8Array.of(0xff, 0xd9)
const endOfZip = Uint8Array.of(0x50, 0x4b, 0x05, 0x06)

/**
 * True when the file goes on to its end mark and holds no second file behind it: a picture or paper that is also an archive or a page of HTML is
 * made to be taken for something else.
 */
export function isWhole(bytes: Uint8Array, kind: 'pdf' | 'jpg' | 'png'): boolean {
  const mark = kind === 'pdf' ? endOfPdf : kind === 'png' ? endOfPng : endOfJpg
  const end = lastIndexOf(bytes, mark, kind === 'jpg' ? 0 : bytes.length - tail)
  if (end === -1) return false
  const rest = bytes.subarray(end + mark.length)
  if (kind === 'png' && rest.length > 0) return false
  return lastIndexOf(rest, endOfZip, 0) === -1 && !/<(!doctype|html|script|svg|\?php)/i.test(latin(rest))
}

function bytesOf(text: string): Uint8Array {
  return Uint8Array.from(text, (letter) => letter.charCodeAt(0))
}

function latin(bytes: Uint8Array): string {
  return new TextDecoder('latin1').decode(bytes)
}

/** Where the pattern begins for the last time at or after `from`; −1 when it does not. */
function lastIndexOf(bytes: Uint8Array, pattern: Uint8Array, from: number): number {
  for (let at = bytes.length - pattern.length; at >= Math.max(0, from); at -= 1) {
    if (pattern.every((byte, place) => bytes[at + place] === byte)) return at
  }
  return -1
}
