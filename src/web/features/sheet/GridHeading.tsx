import { Link } from '@tanstack/react-router'
import { useBilingual, useText } from '../../locales/catalogue.ts'
import { sheetTexts } from '../../locales/sheet.ts'
import { paths } from '../../paths.ts'
import { ReportStateBadge } from '../../report/ReportStateBadge.tsx'
import styles from './grid.module.css'
import type { GroupHeading } from './sheet-grid-model.ts'
import { useCellWords } from './use-cell-words.ts'

interface GridHeadingProps {
  heading: NonNullable<GroupHeading>
  year: number
  span: number
}

/** Above the rows that share an element, a place or a reporter. A reporter's heading tells how its report stands and leads to its own sheet. */
export function GridHeading({ heading, year, span }: GridHeadingProps) {
  const text = useText(sheetTexts)
  const words = useCellWords()
  const inLanguage = useBilingual()
  return (
    <tr className={styles['heading']}>
      <th scope="rowgroup" colSpan={span}>
        <span>
          {words.headingName(heading)}
          {heading.kind === 'element' ? <span className={styles['measureUnit']}>{inLanguage(heading.element.measureUnit)}</span> : null}
          {heading.kind === 'reporter' ? (
            <>
              {' '}
              <ReportStateBadge state={heading.report.state} />{' '}
              <Link to={paths.sheet} search={{ reporter: heading.reporter.id, year }}>
                {text.wide.ownSheet}
              </Link>
            </>
          ) : null}
        </span>
      </th>
    </tr>
  )
}
