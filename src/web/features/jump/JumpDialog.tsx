import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { refusalSentence } from '../../locales/refusals.ts'
import { jumpTexts } from '../../locales/jump.ts'
import { useText } from '../../locales/catalogue.ts'
import { useLocale } from '../../stores/preferences.ts'
import { SearchLine } from '../../ui/combobox/SearchLine.tsx'
import { useMarking } from '../../ui/combobox/use-marking.ts'
import { Dialog } from '../../ui/dialog/Dialog.tsx'
import styles from './jump.module.css'
import { JumpResult } from './JumpResult.tsx'
import { useFound } from './use-found.ts'
import type { Found } from './use-found.ts'

/** Finds units and indicators by name, without tone marks, by former names too, and opens them. */
export function JumpDialog({ onClose }: { onClose: () => void }) {
  const text = useText(jumpTexts)
  const locale = useLocale()
  const [query, setQuery] = useState('')
  const { results, isLate, error } = useFound(query)
  const marking = useMarking(results.length)
  const open = useOpen(onClose)
  const choose = (at: number) => {
    const chosen = results[at]
    if (chosen !== undefined) open(chosen)
  }
  const isNothingFound = query.trim() !== '' && !isLate && error === null && results.length === 0
  return (
    <Dialog title={text.title} place="top" onClose={onClose}>
      <div className={styles['jump']}>
        <SearchLine label={text.title} placeholder={text.placeholder} query={query} onQuery={setQuery} marking={marking} onChoose={choose} />
        {query.trim() === '' ? <p className={styles['group']}>{text.indicators}</p> : null}
        <div id={marking.listId} role="listbox" aria-label={text.results} className={styles['results']} aria-busy={isLate}>
          {results.map((found, index) => (
            <JumpResult
              key={`${found.kind} ${found.id}`}
              id={marking.optionId(index)}
              found={found}
              isMarked={index === marking.current}
              onPoint={() => marking.mark(index)}
              onOpen={onClose}
            />
          ))}
        </div>
        <div aria-live="polite">
          {isNothingFound ? <p className={styles['none']}>{text.none(query.trim())}</p> : null}
          {error === null ? null : <p className={styles['none']}>{refusalSentence(error, locale)}</p>}
          {query.trim() !== '' && results.length > 0 ? <p className="visually-hidden">{text.found(results.length)}</p> : null}
        </div>
        <p className={styles['keys']}>{text.keys}</p>
      </div>
    </Dialog>
  )
}

function useOpen(onClose: () => void): (found: Found) => void {
  const navigate = useNavigate()
  return (found) => {
    onClose()
    if (found.kind === 'unit') void navigate({ to: '/don-vi/$unit', params: { unit: found.id } })
    else void navigate({ to: '/chi-tieu/$indicator', params: { indicator: found.id } })
  }
}
