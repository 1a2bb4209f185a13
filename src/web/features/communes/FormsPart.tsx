import { useQuery } from '@tanstack/react-query'
import type { CommuneList } from '../../../contract/commune.ts'
import { useApi } from '../../api/api.ts'
import { refusalSentence } from '../../locales/refusals.ts'
import { useLocale } from '../../stores/preferences.ts'
import { Skeleton } from '../../ui/skeleton/Skeleton.tsx'
import { ErrorState } from '../../ui/state/ErrorState.tsx'
import { FormPart } from './FormPart.tsx'
import { SourcePart } from './SourcePart.tsx'
import styles from './communes-screen.module.css'

/** Where the share is counted from, and the score forms by version of the criteria. */
export function FormsPart({ list, resolution }: { list: CommuneList; resolution: string }) {
  const locale = useLocale()
  const { data, error, refetch } = useQuery(useApi().scoreForm.list.queryOptions())
  return (
    <div className={styles['stack']}>
      {list.source === null ? null : <SourcePart source={list.source} year={list.year} resolution={resolution} />}
      {data === undefined ? (
        error === null ? (
          <Skeleton lines={10} height="2rem" />
        ) : (
          <ErrorState message={refusalSentence(error, locale)} onRetry={() => void refetch()} />
        )
      ) : (
        <div className={styles['forms']}>
          {data.forms.toReversed().map((form) => (
            <FormPart key={`${form.code} ${form.version ?? 0}`} form={form} mayKeep={data.mayKeep} />
          ))}
        </div>
      )}
    </div>
  )
}
