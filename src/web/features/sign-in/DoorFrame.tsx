import type { ReactNode } from 'react'
import { commonTexts } from '../../locales/common.ts'
import { signInTexts } from '../../locales/sign-in.ts'
import { useText } from '../../locales/catalogue.ts'
import { DoorTools } from './DoorTools.tsx'
import styles from './door-frame.module.css'
import { PeopleField } from './PeopleField.tsx'

/** The page before the product: what it is on one side, the way in on the other. */
export function DoorFrame({ children }: { children: ReactNode }) {
  const common = useText(commonTexts)
  const text = useText(signInTexts)
  return (
    <div className={styles['frame']}>
      <section className={styles['ground']} aria-label={common.product}>
        <p className={styles['name']}>{common.product}</p>
        <PeopleField />
        <div className={styles['words']}>
          <p className={styles['question']}>{text.question}</p>
          <p className={styles['answer']}>{text.answer}</p>
        </div>
      </section>
      <div className={styles['side']}>
        <DoorTools />
        <main className={styles['door']}>{children}</main>
      </div>
    </div>
  )
}
