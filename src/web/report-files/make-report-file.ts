import type { Report } from '../../domain/report/report.ts'
import type { MakingContext, ReportFileKind } from './report-file-kinds.ts'
import type { ReportFileAnswer, ReportFileRequest } from './report-file-messages.ts'

interface Making extends MakingContext {
  /** Stops the work; the promise is then rejected. */
  signal: AbortSignal
}

/** The bytes of a file of the report, made in a worker; where there are no workers, in the page itself. Rejected when it fails or is stopped. */
export function makeReportFile(kind: ReportFileKind, report: Report, making: Making): Promise<Uint8Array<ArrayBuffer>> {
  if (making.signal.aborted) return Promise.reject(stopped())
  return typeof Worker === 'undefined' ? makeInPage(kind, report, making) : makeInWorker(kind, report, making)
}

function makeInWorker({ key }: ReportFileKind, report: Report, { made, onProgress, signal }: Making): Promise<Uint8Array<ArrayBuffer>> {
  const worker = new Worker(new URL('./report-file-worker.ts', import.meta.url), { type: 'module' })
  const work = new Promise<Uint8Array<ArrayBuffer>>((resolve, reject) => {
    signal.addEventListener('abort', () => reject(stopped()), { once: true })
    worker.addEventListener('error', (event) => reject(new Error(event.message === '' ? 'the worker did not start' : event.message)))
    worker.addEventListener('message', ({ data }: MessageEvent<ReportFileAnswer>) => {
      if (data.kind === 'progress') onProgress(data.done, data.total)
      else if (data.kind === 'made') resolve(data.bytes)
      else reject(new Error(data.message))
    })
    const request: ReportFileRequest = { key, report, made }
    worker.postMessage(request, [])
  })
  return work.finally(() => worker.terminate())
}

async function makeInPage(kind: ReportFileKind, report: Report, { made, onProgress, signal }: Making): Promise<Uint8Array<ArrayBuffer>> {
  const goOn = () => {
    if (signal.aborted) throw stopped()
  }
  const make = await kind.load()
  goOn()
  const bytes = await make(report, {
    made,
    onProgress: (done, total) => {
      goOn()
      onProgress(done, total)
    },
  })
  goOn()
  return bytes
}

function stopped(): Error {
  return new DOMException('stopped', 'AbortError')
}
