import { showTexts } from '../locales/show.ts'
import { useText } from '../locales/catalogue.ts'
import { Dialog } from '../ui/dialog/Dialog.tsx'
import styles from './boxes.module.css'

const keys = [
  ['next', ['→', 'PageDown', 'Space', 'Enter']],
  ['previous', ['←', 'PageUp']],
  ['first', ['Home', 'End']],
  ['number', ['1 2', 'Enter']],
  ['find', ['/', 'J', 'G']],
  ['back', ['Backspace', 'Esc']],
  ['black', ['B', '.']],
  ['white', ['W', ',']],
  ['steps', ['S']],
  ['fullScreen', ['F', 'F5']],
  ['notes', ['N']],
  ['window', ['P']],
  ['help', ['?', 'H']],
] as const

/** Which key does what. */
export function KeyHelp({ onClose }: { onClose: () => void }) {
  const text = useText(showTexts)
  return (
    <Dialog title={text.keysTitle} onClose={onClose}>
      <dl className={styles['keys']}>
        {keys.map(([name, pressed]) => (
          <div key={name}>
            <dt>
              {pressed.map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
            </dt>
            <dd>{text.keys[name]}</dd>
          </div>
        ))}
      </dl>
      <p className={styles['hint']}>{text.pick}</p>
    </Dialog>
  )
}
