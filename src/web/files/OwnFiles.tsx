import type { RefObject } from 'react'
import { flushSync } from 'react-dom'
import { useLocale } from '../stores/preferences.ts'
import { hasIllustrativeSign, readTable } from './read-table.ts'
import { TableFiles } from './TableFiles.tsx'

interface OwnFilesProps {
  frame: RefObject<HTMLElement | null>
  caption: string
  columns: readonly { key: string; header: string; align?: 'start' | 'end'; formula?: string }[]
  notes: readonly string[]
  /** Draws every row, also those that are folded away, and back. */
  showAll: (isAll: boolean) => void
}

/** Files of the table in the frame, read off the page at the moment they are asked for. */
export function OwnFiles({ frame, caption, columns, notes, showAll }: OwnFilesProps) {
  const locale = useLocale()
  const read = () => {
    flushSync(() => showAll(true))
    try {
      const table = frame.current?.querySelector('table') ?? null
      if (table === null) return null
      const named = columns.map(({ key, header, align, formula }) => ({ key, header, isNumber: align === 'end', formula }))
      const about = [document.title]
      return { title: caption, about, ...readTable(table, named, locale), notes, isIllustrative: hasIllustrativeSign(table) }
    } finally {
      flushSync(() => showAll(false))
    }
  }
  return <TableFiles title={caption} read={read} />
}
