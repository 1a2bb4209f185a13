import { useEffect, useRef, useState } from 'react'
import { fileNameOf } from '../charts/chart-table.ts'
import { saveFile } from '../charts/save-file.ts'
import type { Report } from '../../domain/report/report.ts'
import { makeReportFile } from './make-report-file.ts'
import type { ReportFileKind } from './report-file-kinds.ts'

/** Where the making of a file stands. `failed` says at which step, so that the sentence fits. */
export type ReportFileStep =
  | { kind: 'reading' }
  | { kind: 'making'; done: number; total: number }
  | { kind: 'failed'; at: 'reading' | 'making' | 'notFrozen' }

export interface ReportFileWork {
  file: ReportFileKind
  step: ReportFileStep
}

interface ReportFileWorker {
  /** Null while nothing is made. */
  work: ReportFileWork | null
  make: (file: ReportFileKind) => void
  /** Stops what is under way, or puts a failure away. */
  stop: () => void
}

/** Reads the report, makes the file and hands it to the browser's download; one at a time. `onDone` is told when it has been handed over. */
export function useReportFile(report: () => Promise<Report>, fileName: string, onDone: (file: ReportFileKind) => void): ReportFileWorker {
  const [work, setWork] = useState<ReportFileWork | null>(null)
  const running = useRef<AbortController | null>(null)
  useEffect(() => () => running.current?.abort(), [])

  const run = async (file: ReportFileKind, signal: AbortSignal) => {
    let at: 'reading' | 'making' = 'reading'
    const show = (step: ReportFileStep) => {
      if (!signal.aborted) setWork({ file, step })
    }
    try {
      show({ kind: 'reading' })
      const content = await report()
      if (file.isOfFrozen === true && content.freeze === null) {
        show({ kind: 'failed', at: 'notFrozen' })
        return
      }
      at = 'making'
      show({ kind: 'making', done: 0, total: 0 })
      const onProgress = (done: number, total: number) => show({ kind: 'making', done, total })
      const bytes = await makeReportFile(file, content, { made: new Date().toISOString(), onProgress, signal })
      if (signal.aborted) return
      saveFile(new Blob([bytes], { type: file.mediaType }), `${fileNameOf(fileName)}.${file.extension}`)
      setWork(null)
      onDone(file)
    } catch {
      show({ kind: 'failed', at })
    }
  }
  const stop = () => {
    running.current?.abort()
    setWork(null)
  }
  const make = (file: ReportFileKind) => {
    running.current?.abort()
    const controller = new AbortController()
    running.current = controller
    void run(file, controller.signal)
  }
  return { work, make, stop }
}
