import { useState } from 'react'
import type { Subject } from '../../domain/report/report.ts'
import { showTexts } from '../locales/show.ts'
import { useText } from '../locales/catalogue.ts'
import type { SlideLook } from '../slides/SlideFace.tsx'
import { ShowBox } from './ShowBox.tsx'
import type { OpenBox } from './ShowBox.tsx'
import { NotesPanel } from './NotesPanel.tsx'
import { sectionAbout } from './show-deck.ts'
import { shownPage } from './show-state.ts'
import { ShowBar } from './ShowBar.tsx'
import styles from './show.module.css'
import { SpokenPage } from './SpokenPage.tsx'
import { Stage } from './Stage.tsx'
import { useFullScreen } from './use-full-screen.ts'
import { useIdle } from './use-idle.ts'
import { useShowKeys } from './use-show-keys.ts'
import type { RunningShow } from './use-show.ts'
import { useWakeLock } from './use-wake-lock.ts'

interface ShowProps {
  show: RunningShow
  look: SlideLook
  onLook: (look: SlideLook) => void
  /** Whether everything it can need is in this window. */
  isReady: boolean
  /** Opens the presenter's window; false where the browser blocked it. Left out where there can be none. */
  onPresenter?: () => boolean
  onLeave?: () => void
}

/** The hall's window: a page as large as the screen, and nothing else while nobody touches anything. */
export function Show({ show, look, onLook, isReady, onPresenter, onLeave }: ShowProps) {
  const { deck, state, act } = show
  const text = useText(showTexts)
  const [box, setBox] = useState<OpenBox>(null)
  const [hasNotes, setNotes] = useState(false)
  const [notice, setNotice] = useState<'windowBlocked' | 'nothingAbout' | null>(null)
  const full = useFullScreen()
  const isIdle = useIdle()
  useWakeLock()
  const openPresenter = () => setNotice(onPresenter === undefined || onPresenter() ? null : 'windowBlocked')
  const own = {
    find: () => setBox('find'),
    help: () => setBox('help'),
    notes: () => setNotes(!hasNotes),
    window: openPresenter,
    fullScreen: full.toggle,
  }
  const typed = useShowKeys({
    act: (wanted) => {
      setNotice(null)
      act(wanted)
    },
    own: (meaning) => own[meaning](),
    isOff: box !== null,
  })
  const pick = (subject: Subject) => {
    const section = sectionAbout(deck, subject)
    setNotice(section === null ? 'nothingAbout' : null)
    if (section !== null) act({ kind: 'lookUp', section: section.id })
  }
  const said = full.isRefused && !full.isFull ? text.noFullScreen : notice === null ? null : text[notice]
  return (
    <main className={styles['show']} data-idle={isIdle} data-notes={hasNotes} data-ratio={deck.ratio} data-look={look}>
      <h1 className="visually-hidden">{text.title(deck.report.title)}</h1>
      <SpokenPage deck={deck} state={state} />
      <div className={styles['hall']} inert={state.screen !== 'slide'}>
        <Stage deck={deck} state={state} look={look} onPick={pick} onTurn={(direction) => act({ kind: direction })} />
      </div>
      {state.screen === 'slide' ? null : <div className={styles['blank']} data-screen={state.screen} />}
      <NotesPanel notes={shownPage(deck, state)?.section.speakerNotes ?? ''} isAsked={hasNotes} />
      <ShowBar
        show={show}
        isReady={isReady}
        typed={typed}
        notice={said}
        onNotesHere={notice === 'windowBlocked' && !hasNotes ? () => setNotes(true) : null}
        tools={[
          { name: text.find, icon: 'search', use: own.find },
          { name: text.notes, icon: 'sheet', isOn: hasNotes, use: own.notes },
          ...(onPresenter === undefined ? [] : [{ name: text.presenterWindow, icon: 'device' as const, use: openPresenter }]),
          { name: text.steps, icon: 'review', isOn: state.isStepping, use: () => act({ kind: 'steps' }) },
          { name: text.dark, icon: 'moon', isOn: look === 'dark', use: () => onLook(look === 'dark' ? 'projector' : 'dark') },
          { name: full.isFull ? text.leaveFullScreen : text.fullScreen, icon: 'projector', use: own.fullScreen },
          { name: text.help, icon: 'question', use: own.help },
          ...(onLeave === undefined ? [] : [{ name: text.leave, icon: 'close' as const, use: onLeave }]),
        ]}
      />
      <ShowBox box={box} deck={deck} onLookUp={(section) => act({ kind: 'lookUp', section })} onClose={() => setBox(null)} />
    </main>
  )
}
