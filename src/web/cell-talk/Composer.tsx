import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { KeyboardEvent } from 'react'
import type { CellTalk } from '../../contract/note.ts'
import { useApi } from '../api/api.ts'
import { useKeyedMutation } from '../api/keyed-mutation.ts'
import { useText } from '../locales/catalogue.ts'
import { cellTalkTexts } from '../locales/cell-talk.ts'
import { refusalSentence } from '../locales/refusals.ts'
import { useLocale } from '../stores/preferences.ts'
import { Button } from '../ui/button/Button.tsx'
import { Field } from '../ui/field/Field.tsx'
import { Icon } from '../ui/icon/Icon.tsx'
import styles from './cell-room.module.css'
import type { TalkPlace } from './talk-marks.ts'
import { TalkGlyph } from './TalkGlyph.tsx'
import { TextArea } from '../ui/field/TextArea.tsx'

const longestMessage = 2000

interface ComposerProps {
  place: TalkPlace
  /** Where the conversation stands; null until it is known. */
  state: CellTalk['state'] | null
  /** Takes the focus when the room opens. */
  isFirst: boolean
}

/** Where the conversation stands, a field to write in it, and the mark that it is settled. Ctrl Enter sends. */
export function Composer({ place, state, isFirst }: ComposerProps) {
  const text = useText(cellTalkTexts)
  const locale = useLocale()
  const { writing, marking } = useTalkActs()
  const [words, setWords] = useState('')
  const error = writing.state.error ?? marking.state.error
  const send = () => {
    if (words.trim() === '') return
    writing.act(
      { ...place, text: words.trim() },
      {
        onSuccess: () => setWords(''),
      },
    )
  }
  const sendByKey = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
    event.preventDefault()
    send()
  }
  return (
    <div className={styles['composer']}>
      {state === null || state === 'none' ? null : (
        <div className={styles['standing']}>
          <span className={styles['state']} data-state={state}>
            {state === 'open' ? <TalkGlyph name="talk" /> : <Icon name="check" size={1} />}
            {text.state[state]}
          </span>
          <Button size="small" isBusy={marking.state.isPending} onClick={() => marking.act(state, place)}>
            {state === 'open' ? text.resolve : text.reopen}
          </Button>
        </div>
      )}
      <form
        onSubmit={(event) => {
          event.preventDefault()
          send()
        }}
      >
        <Field
          label={text.message}
          hint={text.hint}
          error={error === null ? null : `${writing.state.error === null ? '' : `${text.unsent} `}${refusalSentence(error, locale)}`}
        >
          {(control) => (
            <TextArea
              {...control}
              {...(isFirst && { 'data-autofocus': true })}
              rows={2}
              maxLength={longestMessage}
              value={words}
              onKeyDown={sendByKey}
              onChange={(event) => setWords(event.target.value)}
            />
          )}
        </Field>
        <Button type="submit" size="small" look="primary" disabled={words.trim() === ''} isBusy={writing.state.isPending}>
          {text.send}
        </Button>
      </form>
    </div>
  )
}

function useTalkActs() {
  const api = useApi()
  const queryClient = useQueryClient()
  // With the mutation, not with the call: a room that was closed meanwhile still leaves the right marks behind.
  const onSuccess = () => queryClient.invalidateQueries({ queryKey: api.note.key() })
  const writing = useKeyedMutation(api.note.write.mutationOptions({ onSuccess }))
  const resolving = useKeyedMutation(api.note.resolve.mutationOptions({ onSuccess }))
  const reopening = useKeyedMutation(api.note.reopen.mutationOptions({ onSuccess }))
  const act = (state: 'open' | 'resolved', place: TalkPlace) => (state === 'open' ? resolving : reopening).act(place)
  const error = resolving.state.error ?? reopening.state.error
  const marking = { act, state: { isPending: resolving.state.isPending || reopening.state.isPending, error } }
  return { writing, marking }
}
