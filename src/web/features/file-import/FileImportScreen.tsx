import { getRouteApi } from '@tanstack/react-router'
import type { ImportDestination } from '../../../contract/file-import.ts'
import { useAccount } from '../../api/session.ts'
import { isUnreachable } from '../../api/refusal.ts'
import { fileImportTexts } from '../../locales/file-import.ts'
import { useText } from '../../locales/catalogue.ts'
import { refusalSentence } from '../../locales/refusals.ts'
import { useLocale } from '../../stores/preferences.ts'
import { Button } from '../../ui/button/Button.tsx'
import { InlineHelp } from '../../ui/help/InlineHelp.tsx'
import { Page } from '../../ui/page/Page.tsx'
import { PageHeader } from '../../ui/page/PageHeader.tsx'
import { ErrorState } from '../../ui/state/ErrorState.tsx'
import { NoPermission } from '../../ui/state/NoPermission.tsx'
import { OfflineState } from '../../ui/state/OfflineState.tsx'
import { ColumnStep } from './ColumnStep.tsx'
import { DoneStep } from './DoneStep.tsx'
import styles from './file-import.module.css'
import { FileStep } from './FileStep.tsx'
import { PreviewStep } from './PreviewStep.tsx'
import { Steps } from './Steps.tsx'
import { UnitStep } from './UnitStep.tsx'
import { useImport } from './use-import.ts'

const route = getRouteApi('/shell/nhap-lieu/tu-tep')

const destinations = { 'so-lieu': 'figures', 'dan-so': 'populations', 'cong-bo': 'published' } as const satisfies Record<string, ImportDestination>

/** Nhập từ tệp: figures, populations or published figures out of a file of somebody else. */
export function FileImportScreen() {
  const account = useAccount()
  const { destination: named, year } = route.useSearch()
  const destination = destinations[named]
  if (account === null || !mayImport(account, destination)) {
    return (
      <Page>
        <NoPermission />
      </Page>
    )
  }
  return <FileImport key={`${account.id} ${destination}`} destination={destination} year={year} />
}

type SignedIn = NonNullable<ReturnType<typeof useAccount>>

function mayImport({ rights }: SignedIn, destination: ImportDestination): boolean {
  if (destination === 'figures') return rights.mayEnter.length > 0
  return rights.mayAdminister || (destination === 'populations' && rights.mayReview)
}

function FileImport({ destination, year }: { destination: ImportDestination; year: number | undefined }) {
  const text = useText(fileImportTexts)
  const work = useImport(destination, year)
  const { step, look, restart } = work
  return (
    <Page isBusy={look.isFetching || work.send.isPending}>
      <div className={styles['head']} data-screen-only>
        <PageHeader
          title={text.title[destination]}
          eyebrow={look.data?.file.name}
          actions={step === 'file' ? undefined : <Button onClick={restart}>{text.file.other}</Button>}
        />
        <InlineHelp name="nhap-tu-tep">
          <p>{text.help}</p>
        </InlineHelp>
        <Steps work={work} />
      </div>
      <StepShown work={work} destination={destination} />
    </Page>
  )
}

function StepShown({ work, destination }: { work: ReturnType<typeof useImport>; destination: ImportDestination }) {
  const locale = useLocale()
  const { step, look } = work
  if (look.error !== null && look.data === undefined) {
    if (isUnreachable(look.error)) return <OfflineState onRetry={() => void look.refetch()} />
    return <ErrorState message={refusalSentence(look.error, locale)} onRetry={work.restart} />
  }
  if (step === 'file' || look.data === undefined) return <FileStep work={work} />
  if (step === 'columns') return <ColumnStep work={work} look={look.data} destination={destination} />
  if (step === 'units') return <UnitStep work={work} look={look.data} />
  if (step === 'done') return <DoneStep work={work} />
  return <PreviewStep work={work} look={look.data} destination={destination} />
}
