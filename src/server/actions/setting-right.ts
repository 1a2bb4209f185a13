import { dayOf } from '../clock.ts'
import { canSomewhere } from '../permissions.ts'
import type { Act } from '../permissions.ts'
import type { ActContext } from './act-once.ts'

/** True for whoever may do the act anywhere: a setting of the workspace belongs to no unit. */
export function holdsSettings({ account, clock }: Pick<ActContext, 'account' | 'clock'>, act: Act): boolean {
  return canSomewhere(account, act, dayOf(clock))
}
