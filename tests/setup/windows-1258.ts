/** Text as Vietnamese Windows programs before Unicode saved it: base letters of code page 1258 with the tone marks behind them. */
export function encodeWindows1258(text: string): Uint8Array {
  const byLetter = new Map<string, number>()
  const decoder = new TextDecoder('windows-1258')
  for (let byte = 0; byte < 256; byte += 1) byLetter.set(decoder.decode(Uint8Array.of(byte)), byte)
  const bytes: number[] = []
  for (const letter of text.normalize('NFC')) bytes.push(...bytesOf(letter, byLetter))
  return Uint8Array.from(bytes)
}

const tones = /[\u0300\u0301\u0303\u0309\u0323]/

function bytesOf(letter: string, byLetter: ReadonlyMap<string, number>): number[] {
  const whole = byLetter.get(letter)
  if (whole !== undefined) return [whole]
  const parts = letter.normalize('NFD')
  const tone = tones.exec(parts)?.[0] ?? ''
  const base = parts.replace(tones, '').normalize('NFC')
  return [base, tone].flatMap((part) => byLetter.get(part) ?? (part === '' ? [] : [0x3f]))
}
