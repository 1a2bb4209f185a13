import { ORPCError } from '@orpc/client'
import { noteAnswer } from '../stores/connection.ts'
import type { TalkPlace } from './talk-marks.ts'

/** Where a file lies: at a cell, or at a report as a whole. */
export type FilePlace = Pick<TalkPlace, 'reporter' | 'period' | 'stage'> & Partial<Pick<TalkPlace, 'subject' | 'element'>>

interface Sending {
  place: FilePlace
  name: string
  bytes: ArrayBuffer
  /** The same for a file that is sent again. */
  key: string
  /** The part that was sent, 0 to 1. */
  onProgress: (part: number) => void
}

/**
 * Sends a file. Beside the typed client, because only this way the browser says how much of it is sent. Rejects with the server's refusal, with
 * TypeError when no answer came, with AbortError when it was cancelled.
 */
export function sendFile({ place, name, bytes, key, onProgress }: Sending): { done: Promise<void>; cancel: () => void } {
  const request = new XMLHttpRequest()
  const query = new URLSearchParams({ ...place, name, idempotencyKey: key })
  const done = new Promise<void>((resolve, reject) => {
    request.upload.addEventListener('progress', ({ loaded, total }) => onProgress(total === 0 ? 1 : loaded / total))
    request.addEventListener('load', () => {
      noteAnswer(true)
      if (request.status === 200) resolve()
      else reject(toRefusal(request.status, request.responseText))
    })
    request.addEventListener('error', () => {
      noteAnswer(false)
      reject(new TypeError('no answer to a file'))
    })
    request.addEventListener('abort', () => reject(new DOMException('cancelled', 'AbortError')))
  })
  request.open('POST', `/api/v1/evidence?${query}`)
  request.setRequestHeader('Content-Type', 'application/octet-stream')
  request.send(bytes)
  return { done, cancel: () => request.abort() }
}

/** A file with the type that the server found in it. Rejects like `sendFile`. */
export async function fetchFile(id: number, signal?: AbortSignal): Promise<Blob> {
  const response = await fetch(`/api/v1/evidence/${id}/file`, signal === undefined ? {} : { signal })
  if (!response.ok) throw toRefusal(response.status, await response.text())
  return response.blob()
}

function toRefusal(status: number, body: string): ORPCError<string, unknown> {
  try {
    const { code, data }: { code?: unknown; data?: unknown } = JSON.parse(body)
    return new ORPCError(typeof code === 'string' ? code : 'UNAVAILABLE', { status, data })
  } catch {
    return new ORPCError('UNAVAILABLE', { status })
  }
}
