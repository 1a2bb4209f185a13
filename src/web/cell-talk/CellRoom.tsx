import { useQuery } from '@tanstack/react-query'
import { useId, useState } from 'react'
import type { ReactNode } from 'react'
import { useApi } from '../api/api.ts'
import { isUnreachable } from '../api/refusal.ts'
import { useText } from '../locales/catalogue.ts'
import { cellTalkTexts } from '../locales/cell-talk.ts'
import { refusalSentence } from '../locales/refusals.ts'
import { useLocale } from '../stores/preferences.ts'
import { Drawer } from '../ui/dialog/Dialog.tsx'
import { Skeleton } from '../ui/skeleton/Skeleton.tsx'
import { ErrorState } from '../ui/state/ErrorState.tsx'
import { OfflineState } from '../ui/state/OfflineState.tsx'
import styles from './cell-room.module.css'
import { Composer } from './Composer.tsx'
import { EvidenceFiles } from './EvidenceFiles.tsx'
import type { TalkPlace } from './talk-marks.ts'
import { Timeline } from './Timeline.tsx'

interface CellRoomProps {
  place: TalkPlace
  /** The cell in words. */
  title: string
  /** True when somebody waits for an answer: then the conversation comes first and is ready to be written in. */
  isWaiting: boolean
  /** What the screen itself has to say of the cell, e.g. the form for its explanation. */
  children?: ReactNode
  /** How the number is counted. */
  definition?: string
  onClose: () => void
}

/** Beside the page: everything about one cell. The conversation with what happened, newest first; the files that prove it. */
export function CellRoom({ place, title, isWaiting, children, definition, onClose }: CellRoomProps) {
  const text = useText(cellTalkTexts)
  // As it was opened: what is written meanwhile moves nothing.
  const [talkFirst] = useState(isWaiting)
  const files = (
    <Part title={text.evidence.title}>
      <EvidenceFiles place={place} />
    </Part>
  )
  const talk = (
    <Part title={text.title}>
      <Conversation place={place} isWaiting={talkFirst} />
    </Part>
  )
  return (
    <Drawer title={title} onClose={onClose}>
      <div className={styles['room']}>
        {talkFirst ? talk : null}
        {children}
        {files}
        {talkFirst ? null : talk}
        {definition === undefined ? null : (
          <Part title={text.definition}>
            <p>{definition}</p>
          </Part>
        )}
      </div>
    </Drawer>
  )
}

/** A part of the room under its heading. */
function Part({ title, children }: { title: string; children: ReactNode }) {
  const id = useId()
  return (
    <section aria-labelledby={id} className={styles['part']}>
      <h3 id={id}>{title}</h3>
      {children}
    </section>
  )
}

function Conversation({ place, isWaiting }: { place: TalkPlace; isWaiting: boolean }) {
  const locale = useLocale()
  const { reporter, subject, element, period } = place
  const talk = useQuery(useApi().note.get.queryOptions({ input: { reporter, subject, element, period }, staleTime: 0 }))
  return (
    <>
      <Composer place={place} state={talk.data?.state ?? null} isFirst={isWaiting} />
      {talk.data !== undefined ? (
        <Timeline entries={talk.data.entries} />
      ) : talk.error === null ? (
        <Skeleton lines={4} />
      ) : isUnreachable(talk.error) ? (
        <OfflineState onRetry={() => void talk.refetch()} />
      ) : (
        <ErrorState message={refusalSentence(talk.error, locale)} onRetry={() => void talk.refetch()} />
      )}
    </>
  )
}
