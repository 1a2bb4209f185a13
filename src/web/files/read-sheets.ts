import type { Sheet } from '../../contract/sheet.ts'
import type { Api } from '../api/api.ts'

/** So many at once: a server also has other people to answer. */
const atOnce = 4

/**
 * The sheets of the reporters as they are now, in the same order. `onRead` is called with how many are there. Throws when one cannot be read, and
 * when the signal is aborted.
 */
export async function readSheets(
  api: Api,
  { reporters, year, signal }: { reporters: readonly string[]; year: number; signal: AbortSignal },
  onRead: (done: number) => void,
): Promise<Sheet[]> {
  const sheets = new Map<string, Sheet>()
  const waiting = [...reporters]
  const readOn = async (): Promise<void> => {
    const reporter = waiting.shift()
    if (reporter === undefined) return
    signal.throwIfAborted()
    sheets.set(reporter, await api.sheet.get.call({ reporter, year }, { signal }))
    onRead(sheets.size)
    await readOn()
  }
  await Promise.all(Array.from({ length: atOnce }, readOn))
  return reporters.flatMap((reporter) => sheets.get(reporter) ?? [])
}
