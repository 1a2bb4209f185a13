import { useState } from 'react'
import type { ComponentProps } from 'react'
import { commonTexts } from '../../locales/common.ts'
import { useText } from '../../locales/catalogue.ts'
import { Field } from './Field.tsx'
import styles from './field.module.css'

interface TextInputProps extends Omit<ComponentProps<'input'>, 'className' | 'id' | 'type'> {
  label: string
  hint?: string
  error?: string | null
  type?: 'text' | 'password' | 'search' | 'date'
}

/** One line of text. A password can be looked at while typing, because Vietnamese input methods change what is typed. */
export function TextInput({ label, hint, error, type = 'text', ...rest }: TextInputProps) {
  const text = useText(commonTexts)
  const [isShown, setIsShown] = useState(false)
  return (
    <Field label={label} hint={hint} error={error}>
      {(control) => (
        <div className={styles['line']}>
          <input {...rest} {...control} type={isShown ? 'text' : type} className={styles['input']} />
          {type === 'password' ? (
            <button
              type="button"
              className={styles['reveal']}
              aria-label={`${isShown ? text.hide : text.show} ${label}`}
              onClick={() => setIsShown(!isShown)}
            >
              {isShown ? text.hide : text.show}
            </button>
          ) : null}
        </div>
      )}
    </Field>
  )
}
