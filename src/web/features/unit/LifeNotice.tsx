import { getRouteApi, Link } from '@tanstack/react-router'
import { Fragment } from 'react'
import type { UnitPage } from '../../../contract/unit.ts'
import { formatDay } from '../../../domain/number-format.ts'
import { useText } from '../../locales/catalogue.ts'
import { unitText } from '../../locales/unit.ts'
import { paths } from '../../paths.ts'
import { Icon } from '../../ui/icon/Icon.tsx'
import type { UnitLife } from './unit-life.ts'
import { UnitLink } from './UnitLink.tsx'
import styles from './unit.module.css'

const route = getRouteApi('/shell/don-vi/$unit')

/** Says plainly that the unit no longer exists, with the way to what came after and to its last figures, or that it was yet to come. */
export function LifeNotice({ page, life }: { page: UnitPage; life: UnitLife }) {
  const text = useText(unitText)
  const view = route.useSearch()
  const { unit, successors, year } = page
  const { dissolvedSince, isYetToCome, lastYear } = life
  if (dissolvedSince === null && !isYetToCome && lastYear === null) return null
  return (
    <div className={styles.notice}>
      <Icon name="info" />
      <div>
        {dissolvedSince !== null && (
          <p>
            <strong>{text.dissolved(formatDay(dissolvedSince))}</strong>{' '}
            {successors.length === 0 ? text.dissolvedNothing : <>{text.dissolvedInto} </>}
            {successors.map((successor, index) => (
              <Fragment key={successor.id}>
                {index > 0 && ', '}
                <UnitLink unit={successor} />
              </Fragment>
            ))}
            {successors.length > 0 && '.'}
          </p>
        )}
        {lastYear !== null && (
          <p>
            {text.lastYear(lastYear)}{' '}
            <Link to={paths.unit} params={{ unit: unit.id }} search={{ ...view, year: lastYear }}>
              {text.seeYear(lastYear)}
            </Link>
          </p>
        )}
        {isYetToCome && <p>{text.notYet(year, formatDay(unit.validFrom))}</p>}
      </div>
    </div>
  )
}
