import { redirect } from '@tanstack/react-router'
import type { SessionState } from '../contract/session.ts'
import { paths } from './paths.ts'

/** Leads whoever is not signed in to the sign-in page, and from there back to what they asked for. For `beforeLoad` of a route. */
export function asksToSignIn({ context: { session }, location }: { context: { session: SessionState }; location: { href: string } }): void {
  if (session.account !== null) return
  const isStart = location.href === paths.overview
  throw redirect({ to: paths.signIn, search: isStart ? {} : { next: location.href } })
}
