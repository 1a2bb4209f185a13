import { useState } from 'react'
import type { FileLook } from '../../../contract/file-import.ts'
import { formatNumber } from '../../../domain/number-format.ts'
import { fileImportTexts } from '../../locales/file-import.ts'
import { useText } from '../../locales/catalogue.ts'
import { useLocale } from '../../stores/preferences.ts'
import { Button } from '../../ui/button/Button.tsx'
import styles from './file-import.module.css'
import { openNames, withUnits } from './import-plan.ts'
import { NamedUnitRow } from './NamedUnitRow.tsx'
import type { Import } from './use-import.ts'

/** Which unit each name of the file means: what is not certain waits for the person. */
export function UnitStep({ work: { setStep, changePlan }, look }: { work: Import; look: FileLook }) {
  const text = useText(fileImportTexts)
  const locale = useLocale()
  const [isAll, setIsAll] = useState(false)
  const open = openNames(look)
  const likely = open.filter(({ kind, units }) => kind === 'likely' && units.length === 1)
  const doubtful = look.names.filter(({ kind }) => kind !== 'exact')
  const shown = isAll ? look.names : doubtful
  const count = (list: readonly unknown[]) => formatNumber(String(list.length), locale)
  const confirmAll = () =>
    changePlan((plan) =>
      withUnits(
        plan,
        likely.flatMap(({ text: name, units: [unit] }) => (unit === undefined ? [] : [{ text: name, unit: unit.id }])),
      ),
    )
  return (
    <div className={styles['parts']}>
      <section aria-labelledby="import-units" className={styles['part']}>
        <h2 id="import-units">{text.units.heading}</h2>
        <p aria-live="polite">{open.length === 0 ? text.units.allClear(count(look.names)) : text.units.open(count(open))}</p>
        <div className={styles['acts']}>
          {likely.length > 1 ? <Button onClick={confirmAll}>{text.units.confirmAll(count(likely))}</Button> : null}
          {doubtful.length < look.names.length ? (
            <Button look="quiet" onClick={() => setIsAll(!isAll)}>
              {isAll ? text.units.onlyOpen : text.units.showAll}
            </Button>
          ) : null}
        </div>
        <ul className={styles['names']}>
          {shown.slice(0, 500).map((named) => (
            <NamedUnitRow
              key={`${named.text} ${named.within ?? ''}`}
              named={named}
              onAnswer={(unit) => changePlan((plan) => withUnits(plan, [{ text: named.text, unit }]))}
            />
          ))}
        </ul>
      </section>
      <div className={styles['go']}>
        <Button look="primary" onClick={() => setStep('preview')}>
          {text.next.units}
        </Button>
      </div>
    </div>
  )
}
