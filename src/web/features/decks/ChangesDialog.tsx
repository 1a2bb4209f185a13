import { useQuery } from '@tanstack/react-query'
import { formatMoment } from '../../../domain/number-format.ts'
import { useApi } from '../../api/api.ts'
import { useText } from '../../locales/catalogue.ts'
import { decksTexts } from '../../locales/decks.ts'
import { refusalSentence } from '../../locales/refusals.ts'
import { useLocale } from '../../stores/preferences.ts'
import { Dialog } from '../../ui/dialog/Dialog.tsx'
import { Skeleton } from '../../ui/skeleton/Skeleton.tsx'
import { EmptyState } from '../../ui/state/EmptyState.tsx'
import { ErrorState } from '../../ui/state/ErrorState.tsx'
import { ChangesTable } from './ChangesTable.tsx'
import styles from './panel.module.css'

/** "Thay đổi sau khi chốt": figure by figure what is not as it was, and why. */
export function ChangesDialog({ deck, number, onClose }: { deck: string; number: number; onClose: () => void }) {
  const { changes: text, list } = useText(decksTexts)
  const locale = useLocale()
  const { data, error, refetch } = useQuery(useApi().deck.changes.queryOptions({ input: { deck, number } }))
  return (
    <Dialog title={text.title(String(number))} size="wide" place="top" onClose={onClose}>
      <div className={styles['form']} aria-busy={data === undefined && error === null}>
        {data === undefined ? (
          error === null ? (
            <Skeleton height="12rem" />
          ) : (
            <ErrorState message={refusalSentence(error, locale)} onRetry={() => void refetch()} />
          )
        ) : (
          <>
            <p>{text.since(formatMoment(data.freeze.at), data.freeze.by ?? list.nobody)}</p>
            {data.changes.length === 0 ? (
              <EmptyState icon="check" title={text.none}>
                {text.noneBody}
              </EmptyState>
            ) : (
              <ChangesTable changes={data.changes} title={text.title(String(number))} />
            )}
          </>
        )}
      </div>
    </Dialog>
  )
}
