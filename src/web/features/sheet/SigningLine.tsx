import { useState } from 'react'
import { useText } from '../../locales/catalogue.ts'
import { signingTexts } from '../../locales/signing.ts'
import { Button } from '../../ui/button/Button.tsx'
import styles from './reports.module.css'
import { useWholeSheet } from './sheet-context.ts'
import { SigningDialog } from './SigningDialog.tsx'

/** How the unit signs, for whoever may choose it. */
export function SigningLine() {
  const sheet = useWholeSheet()
  const text = useText(signingTexts).signing
  const [isOpen, setIsOpen] = useState(false)
  if (!sheet.signing.mayChoose) return null
  return (
    <p className={styles['signing']}>
      {text.now(text.way[sheet.signing.way])}{' '}
      <Button look="quiet" size="small" onClick={() => setIsOpen(true)}>
        {text.open}
      </Button>
      {isOpen ? <SigningDialog unit={sheet.reporter.id} onClose={() => setIsOpen(false)} /> : null}
    </p>
  )
}
