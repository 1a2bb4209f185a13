import { useState } from 'react'
import { useText } from '../locales/catalogue.ts'
import { chartTexts } from '../locales/charts.ts'
import { Icon } from '../ui/icon/Icon.tsx'
import { Table } from '../ui/table/Table.tsx'
import type { ChartTable } from './chart-table.ts'
import styles from './ChartTableView.module.css'

/** The table behind a picture, unfolded on request. */
export function ChartTableView({ table }: { table: ChartTable }) {
  const text = useText(chartTexts)
  const [isOpen, setIsOpen] = useState(false)
  return (
    <details className={styles.details} open={isOpen} onToggle={(event) => setIsOpen(event.currentTarget.open)}>
      <summary className={styles.summary}>
        <Icon name="chevronRight" size={1} />
        {text.table}
        <span className="visually-hidden">: {table.caption}</span>
      </summary>
      {isOpen && (
        <div className={styles.table}>
          <Table
            caption={table.caption}
            isCaptionHidden
            files={false}
            columns={table.columns.map((column, index) => ({
              key: column.key,
              header: column.header,
              align: column.isNumber ? 'end' : 'start',
              isRowHeader: index === 0,
              cell: (row: ChartTable['rows'][number]) => row.cells[index]?.text ?? '',
            }))}
            rows={table.rows}
            rowKey={(row) => row.key}
          />
        </div>
      )}
    </details>
  )
}
