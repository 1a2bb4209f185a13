import { useBilingual, useText } from '../../locales/catalogue.ts'
import { checkTexts } from '../../locales/checks.ts'
import styles from './checks.module.css'

interface Bilingual {
  vi: string
  en: string
}

/** What always holds, because it lies in what a number is or in the formula of an indicator. */
export function FixedRules({ pairs }: { pairs: readonly { indicator: Bilingual; part: Bilingual }[] }) {
  const { fixed: text } = useText(checkTexts)
  const inLanguage = useBilingual()
  return (
    <section aria-labelledby="rules-that-always-hold" className={styles['part']}>
      <h2 id="rules-that-always-hold">{text.title}</h2>
      <ul className={styles['fixed']}>
        <li>{text.number}</li>
        {pairs.map(({ indicator, part }) => (
          <li key={`${part.vi} ${indicator.vi}`}>{text.pair(inLanguage(part), inLanguage(indicator))}</li>
        ))}
      </ul>
    </section>
  )
}
