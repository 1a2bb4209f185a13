import { Link } from '@tanstack/react-router'
import { useAccount } from '../../api/session.ts'
import { administrationTexts } from '../../locales/administration.ts'
import { useText } from '../../locales/catalogue.ts'
import { Page } from '../../ui/page/Page.tsx'
import { PageHeader } from '../../ui/page/PageHeader.tsx'
import { NoPermission } from '../../ui/state/NoPermission.tsx'
import styles from './administration.module.css'
import { keptThingsOf } from './kept-things.ts'

/** Quản trị: what the department keeps, each with what it is for. */
export function AdministrationScreen() {
  const account = useAccount()
  const text = useText(administrationTexts)
  const things = account === null ? [] : keptThingsOf(account)
  return (
    <Page>
      <PageHeader title={text.title} lede={text.lede} />
      {things.length === 0 ? (
        <NoPermission />
      ) : (
        <ul className={styles['things']}>
          {things.map(({ to, name }) => (
            <li key={to}>
              <Link to={to} className={styles['thing']}>
                <strong>{text.things[name].title}</strong>
                <span>{text.things[name].hint}</span>
              </Link>
            </li>
          ))}
        </ul>
      )}
    </Page>
  )
}
