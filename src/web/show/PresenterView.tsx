import { useState } from 'react'
import { showTexts } from '../locales/show.ts'
import { useText } from '../locales/catalogue.ts'
import { SlideFace } from '../slides/SlideFace.tsx'
import type { SlideLook } from '../slides/SlideFace.tsx'
import { stepsOf } from '../slides/slide-steps.ts'
import { Button } from '../ui/button/Button.tsx'
import { ShowBox } from './ShowBox.tsx'
import type { OpenBox } from './ShowBox.tsx'
import styles from './presenter.module.css'
import { PresenterClock } from './PresenterClock.tsx'
import { SlideList } from './SlideList.tsx'
import { sectionAbout } from './show-deck.ts'
import { afterAct, shownPage } from './show-state.ts'
import { SpokenPage } from './SpokenPage.tsx'
import { useShowKeys } from './use-show-keys.ts'
import type { RunningShow } from './use-show.ts'

interface PresenterViewProps {
  show: RunningShow
  look: SlideLook
}

/** The presenter's own window: what is on screen, what comes next, the notes in large letters, the time. It leads the hall's window. */
export function PresenterView({ show, look }: PresenterViewProps) {
  const { deck, state, act, isLinked } = show
  const text = useText(showTexts)
  const [box, setBox] = useState<OpenBox>(null)
  const typed = useShowKeys({
    act,
    own: (meaning) => {
      if (meaning === 'find' || meaning === 'help') setBox(meaning)
    },
    isOff: box !== null,
  })
  const page = shownPage(deck, state)
  const after = afterAct(deck, state, { kind: 'next' })
  const coming = shownPage(deck, after)
  const isEnd = after.page === state.page && after.step === state.step && after.lookedUp === state.lookedUp
  const isSame = coming === page
  const common = { report: deck.report, ratio: deck.ratio, total: deck.pages.length, look }
  return (
    <main className={styles['presenter']}>
      <h1 className="visually-hidden">{text.presenter.title(deck.report.title)}</h1>
      <SpokenPage deck={deck} state={state} />
      <section className={styles['current']} aria-label={text.presenter.current}>
        <p className={styles['label']}>
          {text.presenter.current}:{' '}
          {state.screen !== 'slide'
            ? text[state.screen]
            : state.lookedUp === null
              ? `${state.page + 1}/${deck.pages.length}`
              : text.spokenLookedUp(page?.section.title ?? '')}
          {state.isStepping && page !== undefined && state.step !== null ? ` · ${text.spokenStep(state.step + 1, stepsOf(page).length)}` : ''}
          {typed === '' ? '' : ` · ${text.typed(typed)}`}
        </p>
        <div className={styles['slide']} data-screen={state.screen}>
          {page === undefined ? null : (
            <SlideFace
              {...common}
              section={page.section}
              part={page.part}
              place={state.lookedUp === null ? state.page + 1 : null}
              step={state.lookedUp === null ? state.step : null}
              onPick={(subject) => {
                const section = sectionAbout(deck, subject)
                if (section !== null) act({ kind: 'lookUp', section: section.id })
              }}
            />
          )}
        </div>
        <nav className={styles['controls']} aria-label={text.controls}>
          <Button icon="chevronLeft" onClick={() => act({ kind: 'previous' })}>
            {text.previous}
          </Button>
          <Button icon="chevronRight" look="primary" onClick={() => act({ kind: 'next' })}>
            {text.next}
          </Button>
          {state.lookedUp === null ? null : <Button onClick={() => act({ kind: 'back' })}>{text.back}</Button>}
          <Button icon="search" onClick={() => setBox('find')}>
            {text.find}
          </Button>
          <Button aria-pressed={state.screen === 'black'} onClick={() => act({ kind: 'black' })}>
            {text.black}
          </Button>
          <Button aria-pressed={state.isStepping} onClick={() => act({ kind: 'steps' })}>
            {state.isStepping ? text.stepsOn : text.steps}
          </Button>
          <Button icon="question" onClick={() => setBox('help')}>
            {text.help}
          </Button>
        </nav>
      </section>
      <div role="region" className={styles['notes']} aria-label={text.notes} tabIndex={0}>
        {page === undefined || page.section.speakerNotes === '' ? (
          <p className={styles['none']}>{text.noNotes}</p>
        ) : (
          <p>{page.section.speakerNotes}</p>
        )}
      </div>
      <aside className={styles['side']}>
        {isLinked ? null : (
          <p role="alert" className={styles['alone']}>
            {text.presenter.alone}
          </p>
        )}
        <PresenterClock startedAt={state.startedAt} onRestart={() => act({ kind: 'restartClock', at: Date.now() })} />
        <section aria-label={text.presenter.coming} className={styles['coming']}>
          <p className={styles['label']}>{text.presenter.coming}</p>
          {coming === undefined || isEnd ? (
            <p>{text.presenter.end}</p>
          ) : (
            <div inert>
              <SlideFace
                {...common}
                section={coming.section}
                part={coming.part}
                place={after.lookedUp === null ? after.page + 1 : null}
                step={isSame ? after.step : null}
              />
            </div>
          )}
        </section>
        <SlideList deck={deck} state={state} onGo={(at) => act({ kind: 'goTo', page: at })} />
      </aside>
      <ShowBox box={box} deck={deck} onLookUp={(section) => act({ kind: 'lookUp', section })} onClose={() => setBox(null)} />
    </main>
  )
}
