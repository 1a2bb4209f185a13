import { ORPCError } from '@orpc/client'
import { useEffect, useRef, useState } from 'react'
import { newIdempotencyKey } from '../api/keyed-mutation.ts'
import { sendFile } from './file-transport.ts'
import type { FilePlace } from './file-transport.ts'
import { useFilesChanged } from './use-files-changed.ts'

/** A file on its way. `part`: how much of it is sent, 0 to 1. */
export interface Upload {
  key: string
  file: File
  part: number
  state: 'waiting' | 'sending' | 'failed'
  /** Why it failed; a file that the device could not read has `UNREADABLE`. */
  error: unknown
}

export const unreadable = Symbol('unreadable')

interface UploadsParts {
  place: FilePlace
  /** Bytes of one file. */
  largest: number
  onAttached: (name: string) => void
  onCancelled: (name: string) => void
}

/** Sends files one after the other. They go on when the drawer is closed; what is stored is seen when it is opened again. */
export function useUploads({ place, largest, onAttached, onCancelled }: UploadsParts) {
  const filesChanged = useFilesChanged()
  const [uploads, setUploads] = useState<readonly Upload[]>([])
  const cancels = useRef(new Map<string, () => void>())
  const queue = useRef<Promise<void>>(Promise.resolve())
  const dropped = useRef(new Set<string>())
  const change = (key: string, next: Partial<Upload>) => setUploads((all) => all.map((each) => (each.key === key ? { ...each, ...next } : each)))
  const drop = (key: string) => setUploads((all) => all.filter((each) => each.key !== key))

  const sendOne = async ({ key, file }: Upload) => {
    if (dropped.current.has(key)) return
    change(key, { state: 'sending', part: 0, error: null })
    try {
      const bytes = await bytesOf(file, largest)
      const sending = sendFile({ place, name: file.name, bytes, key, onProgress: (part) => change(key, { part }) })
      cancels.current.set(key, sending.cancel)
      await sending.done
      drop(key)
      onAttached(file.name)
      await filesChanged()
    } catch (error) {
      if (error instanceof DOMException && error.name === 'AbortError') return
      change(key, { state: 'failed', error })
    } finally {
      cancels.current.delete(key)
    }
  }
  const enqueue = (upload: Upload) => {
    queue.current = queue.current.then(() => sendOne(upload))
  }
  useWarningBeforeLeaving(uploads.some(({ state }) => state !== 'failed'))
  return {
    uploads,
    start: (files: readonly File[]) => {
      const added = files.map((file): Upload => ({ key: newIdempotencyKey(), file, part: 0, state: 'waiting', error: null }))
      setUploads((all) => [...all, ...added])
      for (const upload of added) enqueue(upload)
    },
    again: (upload: Upload) => {
      change(upload.key, { state: 'waiting', error: null })
      enqueue(upload)
    },
    cancel: ({ key, file, state }: Upload) => {
      dropped.current.add(key)
      cancels.current.get(key)?.()
      drop(key)
      if (state !== 'failed') onCancelled(file.name)
    },
  }
}

/** The bytes, or what the server would say of them without having to be sent them. */
async function bytesOf(file: File, largest: number): Promise<ArrayBuffer> {
  if (file.size > largest) throw new ORPCError('EVIDENCE_REFUSED', { status: 422, data: { problem: 'tooLarge' } })
  if (file.size === 0) throw new ORPCError('EVIDENCE_REFUSED', { status: 422, data: { problem: 'empty' } })
  try {
    return await file.arrayBuffer()
  } catch {
    // A workbook that another program keeps open, or a file that was moved meanwhile.
    throw unreadable
  }
}

function useWarningBeforeLeaving(isSending: boolean): void {
  useEffect(() => {
    if (!isSending) return undefined
    const warn = (event: BeforeUnloadEvent) => event.preventDefault()
    addEventListener('beforeunload', warn)
    return () => removeEventListener('beforeunload', warn)
  }, [isSending])
}
