import { Fragment } from 'react'
import type { IndicatorPage } from '../../../contract/indicator.ts'
import { formatNumber } from '../../../domain/number-format.ts'
import { compareVietnamese } from '../../../domain/text-fold.ts'
import { Unfold } from '../../charts/Unfold.tsx'
import { useFold } from '../../charts/use-fold.ts'
import { useText } from '../../locales/catalogue.ts'
import { indicatorText } from '../../locales/indicator.ts'
import { useLocale } from '../../stores/preferences.ts'
import { Table } from '../../ui/table/Table.tsx'
import { ContributorLink, contributorColumns } from './contributor-columns.tsx'
import { partIds } from './part-ids.ts'
import { contributors } from './unit-rows.ts'
import type { UnitRow } from './unit-rows.ts'
import { yesNoOf } from './yes-no.ts'
import type { YesNo } from './yes-no.ts'
import styles from './indicator.module.css'

const firstShown = 12

/** Units that hand on counts: how many each; where each counts or does not, who does not, by name. */
export function ContributorsPanel({ page }: { page: IndicatorPage }) {
  const text = useText(indicatorText).contributors
  const rows = contributors(page.units).toSorted((a, b) => compareVietnamese(a.unit.name, b.unit.name))
  const yesNo = yesNoOf(rows)
  return (
    <section id={partIds.contributors} className={styles.part}>
      <div>
        <h2>{text.title}</h2>
        <p className={styles.soft}>{text.lede}</p>
      </div>
      {yesNo === null ? <Counts page={page} rows={rows} /> : <Names page={page} yesNo={yesNo} />}
    </section>
  )
}

function Counts({ page, rows }: { page: IndicatorPage; rows: readonly UnitRow[] }) {
  const text = useText(indicatorText).contributors
  const locale = useLocale()
  const largest = rows.toSorted((a, b) => Number(b.assessment.numerator ?? -1) - Number(a.assessment.numerator ?? -1))
  const fold = useFold(largest, firstShown, 0)
  return (
    <div>
      <Table
        caption={`${text.title} (${page.year})`}
        isCaptionHidden
        rows={fold.head}
        files={{ allRows: largest }}
        rowKey={({ unit }) => unit.id}
        columns={contributorColumns(page, rows, locale)}
      />
      <Unfold fold={fold} place="end" />
    </div>
  )
}

/** Hundreds of communes are read as names, those that do not count first. */
function Names({ page, yesNo }: { page: IndicatorPage; yesNo: YesNo }) {
  const text = useText(indicatorText).contributors
  const locale = useLocale()
  const count = (rows: readonly unknown[]) => formatNumber(String(rows.length), locale)
  const { no, yes, unknown } = yesNo
  const all = formatNumber(String(no.length + yes.length), locale)
  return (
    <div className={styles.names}>
      {no.length === 0 ? (
        <p>{text.allYes(all, page.year)}</p>
      ) : (
        <>
          <p>
            <strong>{text.yesNo(count(no), all, page.year)}</strong>
          </p>
          <NameList page={page} rows={no} />
        </>
      )}
      {unknown.length > 0 && (
        <>
          <p>{text.unknown(count(unknown))}</p>
          <NameList page={page} rows={unknown} />
        </>
      )}
      {yes.length > 0 && (
        <details>
          <summary className={styles.summary}>{text.yes(count(yes))}</summary>
          <NameList page={page} rows={yes} />
        </details>
      )}
    </div>
  )
}

function NameList({ page, rows }: { page: IndicatorPage; rows: readonly UnitRow[] }) {
  return (
    <p className={styles.nameList}>
      {rows.map((row, index) => (
        <Fragment key={row.unit.id}>
          {index > 0 && ' · '}
          <ContributorLink page={page} row={row} />
        </Fragment>
      ))}
    </p>
  )
}
