import { useState } from 'react'
import { slideKinds } from '../../../domain/report/deck.ts'
import type { DeckContent, Slide, SlideKind } from '../../../domain/report/deck.ts'
import { addSlide, changeSlide, newSlide, showsUnits, subjectOfKind } from '../../../domain/report/edit-deck.ts'
import type { UnitKind } from '../../../domain/unit.ts'
import { newIdempotencyKey } from '../../api/keyed-mutation.ts'
import { useWorkspace } from '../../api/workspace.ts'
import { useText } from '../../locales/catalogue.ts'
import { commonTexts } from '../../locales/common.ts'
import { deckEditingTexts } from '../../locales/deck-editing.ts'
import { decksTexts } from '../../locales/decks.ts'
import { Button } from '../../ui/button/Button.tsx'
import { Dialog } from '../../ui/dialog/Dialog.tsx'
import styles from './panel.module.css'
import { SubjectFields } from './SubjectFields.tsx'

interface AddSlideDialogProps {
  content: DeckContent
  /** The slide whose view is changed; null to add one. */
  slide: Slide | null
  /** Behind which a new one stands. */
  after: string | null
  onEdit: (content: DeckContent) => void
  onAdded: (id: string) => void
  onClose: () => void
}

export interface SlideAbout {
  indicator: string | null
  unit: string | null
  unitKinds: readonly UnitKind[]
}

/** What a slide shows: the kind of view with a sentence to each, and its indicator, unit or kinds of units. */
export function AddSlideDialog({ content, slide, after, onEdit, onAdded, onClose }: AddSlideDialogProps) {
  const text = useText(deckEditingTexts).add
  const names = useText(decksTexts)
  const common = useText(commonTexts)
  const codes = useWorkspace().resolutions.find(({ code }) => code === content.resolution)?.indicators ?? []
  const [kind, setKind] = useState<SlideKind>(slide?.kind ?? 'indicator')
  const [about, setAbout] = useState<SlideAbout>(() => aboutOf(slide, codes))
  const [isAsked, setIsAsked] = useState(false)
  const isUnitMissing = kind === 'unit' && about.unit === null
  const finish = () => {
    if (isUnitMissing) return setIsAsked(true)
    const id = slide?.id ?? newIdempotencyKey().slice(0, 16)
    const chosen = { kind, ...fittingAbout(kind, about) }
    onAdded(id)
    onEdit(slide === null ? addSlide(content, newSlide(id, kind, chosen), after) : changeSlide(content, id, chosen))
    onClose()
  }
  return (
    <Dialog
      title={slide === null ? text.title : text.changeTitle}
      size="wide"
      place="top"
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{common.cancel}</Button>
          <Button look="primary" onClick={finish}>
            {slide === null ? text.act : text.changeAct}
          </Button>
        </>
      }
    >
      <div className={styles['adding']} data-only={slide === null ? undefined : ''}>
        {slide === null ? (
          <fieldset className={styles['kinds']}>
            <legend>{text.kind}</legend>
            {slideKinds.map((one) => (
              <label key={one} className={styles['kind']}>
                <input type="radio" name="slide-kind" value={one} checked={one === kind} onChange={() => setKind(one)} />
                <span>
                  {names.kinds[one]}
                  <span className={styles['faint']}>{names.kindHints[one]}</span>
                </span>
              </label>
            ))}
          </fieldset>
        ) : null}
        <SubjectFields
          content={content}
          kind={kind}
          codes={codes}
          about={about}
          error={isAsked && isUnitMissing ? text.unitRequired : null}
          onChange={setAbout}
        />
      </div>
    </Dialog>
  )
}

function aboutOf(slide: Slide | null, codes: readonly string[]): SlideAbout {
  const indicator = slide?.indicator ?? null
  const isKnown = indicator !== null && codes.includes(indicator)
  return { indicator: isKnown ? indicator : (codes[0] ?? null), unit: slide?.unit ?? null, unitKinds: slide?.unitKinds ?? [] }
}

/** Of what was chosen only what the kind of view has. */
function fittingAbout(kind: SlideKind, { indicator, unit, unitKinds }: SlideAbout): Pick<Slide, 'indicator' | 'unit' | 'unitKinds'> {
  const subject = subjectOfKind(kind)
  return {
    indicator: subject === 'indicator' ? indicator : null,
    unit: kind === 'trend' || kind === 'unit' ? unit : null,
    unitKinds: showsUnits(kind) && unitKinds.length > 0 ? unitKinds : null,
  }
}
