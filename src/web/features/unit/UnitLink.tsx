import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { paths } from '../../paths.ts'
import styles from './unit.module.css'

/** To another unit; resolution and year stay chosen. */
export function UnitLink({ unit, children }: { unit: { id: string; name: string }; children?: ReactNode }) {
  return (
    <Link className={styles.unitLink} to={paths.unit} params={{ unit: unit.id }} preload={false}>
      {children ?? unit.name}
    </Link>
  )
}
