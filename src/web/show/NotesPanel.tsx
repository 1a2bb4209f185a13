import { showTexts } from '../locales/show.ts'
import { useText } from '../locales/catalogue.ts'
import styles from './show.module.css'

interface NotesPanelProps {
  notes: string
  /** Asked for; on a screen that stands upright there is room for them anyway. */
  isAsked: boolean
}

/** What the speaker keeps in mind, below the slide. */
export function NotesPanel({ notes, isAsked }: NotesPanelProps) {
  const text = useText(showTexts)
  return (
    <div role="region" className={styles['notes']} aria-label={text.notes} data-asked={isAsked} data-slide-look="dark" tabIndex={isAsked ? 0 : -1}>
      {notes === '' ? <p className={styles['noNotes']}>{text.noNotes}</p> : <p>{notes}</p>}
    </div>
  )
}
