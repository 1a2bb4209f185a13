import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useApi } from '../../api/api.ts'
import { isRefusal, isUnreachable } from '../../api/refusal.ts'
import { useText } from '../../locales/catalogue.ts'
import { refusalSentence } from '../../locales/refusals.ts'
import { yearsTexts } from '../../locales/years.ts'
import { useLocale } from '../../stores/preferences.ts'
import { Select } from '../../ui/field/Select.tsx'
import { Page } from '../../ui/page/Page.tsx'
import { PageHeader } from '../../ui/page/PageHeader.tsx'
import { Skeleton } from '../../ui/skeleton/Skeleton.tsx'
import { EmptyState } from '../../ui/state/EmptyState.tsx'
import { ErrorState } from '../../ui/state/ErrorState.tsx'
import { NoPermission } from '../../ui/state/NoPermission.tsx'
import { OfflineState } from '../../ui/state/OfflineState.tsx'
import { YearCard } from './YearCard.tsx'
import styles from './years.module.css'

/** Khóa số liệu năm: the years of the department, closed or with what is still open in them. */
export function YearsScreen() {
  const text = useText(yearsTexts)
  const locale = useLocale()
  const [department, setDepartment] = useState<string | undefined>(undefined)
  const query = useQuery(useApi().year.list.queryOptions({ input: { department } }))
  const page = query.data
  const retry = () => void query.refetch()
  return (
    <Page isBusy={query.isPending}>
      <PageHeader
        title={text.title}
        lede={text.lede}
        actions={
          page === undefined || page.departments.length < 2 ? null : (
            <Select
              label={text.department}
              value={page.department.id}
              options={page.departments.map(({ id, name }) => ({ value: id, label: name }))}
              onChange={setDepartment}
            />
          )
        }
      />
      {page !== undefined ? (
        page.years.length === 0 ? (
          <EmptyState title={text.none}>{text.lede}</EmptyState>
        ) : (
          <ul className={styles['years']}>
            {page.years.map((year) => (
              <YearCard key={year.year} year={year} department={page.department.id} may={page.may} />
            ))}
          </ul>
        )
      ) : query.error === null ? (
        <Skeleton height="20rem" />
      ) : isUnreachable(query.error) ? (
        <OfflineState onRetry={retry} />
      ) : isRefusal(query.error, 'FORBIDDEN') ? (
        <NoPermission />
      ) : (
        <ErrorState message={refusalSentence(query.error, locale)} onRetry={retry} />
      )}
    </Page>
  )
}
