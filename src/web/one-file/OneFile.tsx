import { useMemo, useState } from 'react'
import type { Report } from '../../domain/report/report.ts'
import { DeckPaper } from '../deck-paper/DeckPaper.tsx'
import { useIsPrinting } from '../paper/use-is-printing.ts'
import { PresenterView } from '../show/PresenterView.tsx'
import { Show } from '../show/Show.tsx'
import { showDeck } from '../show/show-deck.ts'
import type { ShowLine } from '../show/show-link.ts'
import { startOfShow } from '../show/show-state.ts'
import { useShow } from '../show/use-show.ts'
import type { SlideLook } from '../slides/SlideFace.tsx'
import type { SlideRatio } from '../slides/slide-size.ts'

/** What the address of a second window of the same file ends in. */
const presenter = '#thuyet-trinh'

interface OneFileProps {
  report: Report
  /** The part of the file's address behind its name. */
  part: string
}

/** A report that presents itself: this window is the hall's, or the presenter's beside it. Printing gives one slide to a page. */
export function OneFile({ report, part }: OneFileProps) {
  const ratio: SlideRatio = '16:9'
  const deck = useMemo(() => showDeck(report, ratio), [report, ratio])
  const isPresenter = part === presenter
  const link = useMemo(() => lineOf(report, isPresenter), [report, isPresenter])
  const show = useShow({ deck, start: () => startOfShow(Date.now()), link, isFollowing: isPresenter })
  const [look, setLook] = useState<SlideLook>('projector')
  const isPrinting = useIsPrinting()
  return (
    <>
      {isPrinting ? <DeckPaper report={report} ratio={ratio} layout="slides" /> : null}
      {isPresenter ? (
        <PresenterView show={show} look={look} />
      ) : (
        <Show show={show} look={look} onLook={setLook} isReady onPresenter={openPresenter} />
      )}
    </>
  )
}

/** The windows of one file find each other by what was frozen. */
function lineOf({ freeze }: Report, isPresenter: boolean): ShowLine {
  return { name: `van-dan-file-${freeze?.checksum ?? ''}`, self: isPresenter ? 'presenter' : 'hall' }
}

/** A second window of this very file; false where the browser blocked it. */
function openPresenter(): boolean {
  const address = `${window.location.href.split('#')[0]}${presenter}`
  return window.open(address, 'van-dan-presenter', 'popup,width=1280,height=860') !== null
}
