import { fileImportTexts } from '../../locales/file-import.ts'
import { useText } from '../../locales/catalogue.ts'
import { openColumns, openNames } from './import-plan.ts'
import type { Step } from './import-plan.ts'
import styles from './file-import.module.css'
import type { Import } from './use-import.ts'

const order: readonly Step[] = ['file', 'columns', 'units', 'preview', 'done']

/** Where the file is on its way, and a way back to every step that was passed. */
export function Steps({ work: { step, setStep, look } }: { work: Import }) {
  const text = useText(fileImportTexts)
  const { data } = look
  const mayGo = (to: Step) => data !== undefined && step !== 'done' && (to === 'preview' || (!data.isForm && (to === 'columns' || to === 'units')))
  const waiting = (to: Step) =>
    data === undefined || data.isForm ? 0 : to === 'columns' ? openColumns(data).length : to === 'units' ? openNames(data).length : 0
  return (
    <nav aria-label={text.steps.label}>
      <ol className={styles['steps']}>
        {order.map((each, place) => (
          <li
            key={each}
            className={styles['step']}
            data-passed={order.indexOf(step) > place || undefined}
            aria-current={each === step ? 'step' : undefined}
          >
            {mayGo(each) && each !== step ? (
              <button type="button" className={styles['stepButton']} onClick={() => setStep(each)}>
                <StepWords number={place + 1} name={text.steps[each]} waiting={waiting(each)} />
              </button>
            ) : (
              <span className={styles['stepButton']}>
                <StepWords number={place + 1} name={text.steps[each]} waiting={waiting(each)} />
              </span>
            )}
          </li>
        ))}
      </ol>
    </nav>
  )
}

function StepWords({ number, name, waiting }: { number: number; name: string; waiting: number }) {
  return (
    <>
      <span className={styles['stepNumber']}>{number}</span>
      <span className={styles['stepName']}>{name}</span>
      {waiting > 0 ? <span className={styles['waiting']}>{waiting}</span> : null}
    </>
  )
}
