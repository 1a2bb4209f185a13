import { useQuery } from '@tanstack/react-query'
import { useApi } from '../../api/api.ts'
import { sessionQuery, useSession } from '../../api/session.ts'
import { shellTexts } from '../../locales/shell.ts'
import { useText } from '../../locales/catalogue.ts'
import { useIsReachable } from '../../stores/connection.ts'
import { Icon } from '../../ui/icon/Icon.tsx'
import styles from './notices.module.css'

const askAgainEvery = 10_000

/** What concerns every screen: the workspace is a sample, the server does not answer. */
export function Notices() {
  const text = useText(shellTexts)
  const { sampleWorkspace } = useSession()
  return (
    <section aria-label={text.notices}>
      {sampleWorkspace ? (
        <p className={styles['sample']}>
          <strong>{text.sampleWorkspace}</strong> · {text.sampleHint}
        </p>
      ) : null}
      <div aria-live="polite" data-screen-only>
        <UnreachableNotice />
      </div>
    </section>
  )
}

function UnreachableNotice() {
  const text = useText(shellTexts)
  const isReachable = useIsReachable()
  // Asks for something small until an answer comes.
  useQuery({ ...sessionQuery(useApi()), enabled: !isReachable, refetchInterval: askAgainEvery, retry: false })
  if (isReachable) return null
  return (
    <p className={styles['unreachable']}>
      <Icon name="offline" />
      {text.offline}
    </p>
  )
}
