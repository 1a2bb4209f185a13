import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { reportFixture } from '../../domain/report/report-fixture.ts'
import { makeReportFile } from './make-report-file.ts'
import type { ReportFileKind } from './report-file-kinds.ts'
import type { ReportFileAnswer, ReportFileRequest } from './report-file-messages.ts'

class PretendWorker extends EventTarget {
  readonly asked: ReportFileRequest[] = []
  isEnded = false

  constructor() {
    super()
    workers.push(this)
  }

  postMessage(request: ReportFileRequest): void {
    this.asked.push(request)
  }

  terminate(): void {
    this.isEnded = true
  }

  say(data: ReportFileAnswer): void {
    this.dispatchEvent(new MessageEvent('message', { data }))
  }
}

const workers: PretendWorker[] = []
const before = Object.getOwnPropertyDescriptor(globalThis, 'Worker')
const kind: ReportFileKind = {
  key: 'presentation',
  extension: 'pptx',
  mediaType: 'application/octet-stream',
  load: () =>
    Promise.resolve((_report, { onProgress }) => {
      onProgress(1, 2)
      return Promise.resolve(new Uint8Array([7]))
    }),
}

function start(controller = new AbortController()) {
  const progress: [number, number][] = []
  const making = {
    made: '2025-12-01T00:00:00Z',
    onProgress: (done: number, total: number) => progress.push([done, total]),
    signal: controller.signal,
  }
  return { controller, progress, bytes: makeReportFile(kind, reportFixture, making) }
}

beforeEach(() => {
  workers.length = 0
  Object.defineProperty(globalThis, 'Worker', { value: PretendWorker, configurable: true, writable: true })
})

afterEach(() => {
  if (before === undefined) Reflect.deleteProperty(globalThis, 'Worker')
  else Object.defineProperty(globalThis, 'Worker', before)
})

describe('makeReportFile', () => {
  it('hands the report to a worker, passes its progress on and ends it when it is done', async () => {
    const { bytes, progress } = start()
    const [worker] = workers
    expect(worker?.asked).toEqual([{ key: 'presentation', report: reportFixture, made: '2025-12-01T00:00:00Z' }])
    worker?.say({ kind: 'progress', done: 12, total: 30 })
    worker?.say({ kind: 'made', bytes: new Uint8Array([1, 2]) })
    expect(await bytes).toEqual(new Uint8Array([1, 2]))
    expect(progress).toEqual([[12, 30]])
    expect(worker?.isEnded).toBe(true)
  })

  it('ends the worker when it is stopped', async () => {
    const { bytes, controller } = start()
    controller.abort()
    await expect(bytes).rejects.toThrow('stopped')
    expect(workers[0]?.isEnded).toBe(true)
  })

  it('starts nothing that is already stopped', async () => {
    const controller = new AbortController()
    controller.abort()
    await expect(start(controller).bytes).rejects.toThrow('stopped')
    expect(workers).toEqual([])
  })

  it('fails with the worker, and when there is no starting it', async () => {
    const failing = start()
    workers[0]?.say({ kind: 'failed', message: 'broken' })
    await expect(failing.bytes).rejects.toThrow('broken')
    const dead = start()
    workers[1]?.dispatchEvent(new ErrorEvent('error'))
    await expect(dead.bytes).rejects.toThrow('did not start')
    expect(workers.map(({ isEnded }) => isEnded)).toEqual([true, true])
  })

  it('works in the page where there are no workers', async () => {
    Reflect.deleteProperty(globalThis, 'Worker')
    const { bytes, progress } = start()
    expect(await bytes).toEqual(new Uint8Array([7]))
    expect(progress).toEqual([[1, 2]])
    const controller = new AbortController()
    const stopped = start(controller)
    controller.abort()
    await expect(stopped.bytes).rejects.toThrow('stopped')
  })
})
