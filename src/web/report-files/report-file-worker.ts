import { reportFileKinds } from './report-file-kinds.ts'
import type { ReportFileAnswer, ReportFileRequest } from './report-file-messages.ts'

/** Makes one file of a report away from the page. It is ended from outside when nobody waits for it any more. */
globalThis.addEventListener('message', (event: MessageEvent<ReportFileRequest>) => {
  void answer(event.data)
})

async function answer({ key, report, made }: ReportFileRequest): Promise<void> {
  try {
    const kind = reportFileKinds.find((each) => each.key === key)
    if (kind === undefined) throw new Error(`no such kind of file: ${key}`)
    const make = await kind.load()
    const bytes = await make(report, { made, onProgress: (done, total) => say({ kind: 'progress', done, total }) })
    say({ kind: 'made', bytes }, [bytes.buffer])
  } catch (error) {
    say({ kind: 'failed', message: error instanceof Error ? error.message : String(error) })
  }
}

function say(message: ReportFileAnswer, transfer: Transferable[] = []): void {
  globalThis.postMessage(message, { transfer })
}
