import type { Account } from '../../../contract/session.ts'
import type { IconName } from '../../ui/icon/Icon.tsx'

export interface Destination {
  to: '/' | '/nhap-lieu' | '/duyet' | '/trinh-chieu' | '/bao-cao' | '/quan-tri'
  name: 'overview' | 'sheet' | 'review' | 'decks' | 'reports' | 'administration'
  icon: IconName
}

/** The screens an account has work on, in the order of the navigation; the server's rights decide. */
export function destinationsOf(account: Account): Destination[] {
  const all: (Destination | false)[] = [
    { to: '/', name: 'overview', icon: 'overview' },
    account.rights.mayEnter.length > 0 && { to: '/nhap-lieu', name: 'sheet', icon: 'sheet' },
    account.rights.mayReview && { to: '/duyet', name: 'review', icon: 'review' },
    { to: '/trinh-chieu', name: 'decks', icon: 'projector' },
    { to: '/bao-cao', name: 'reports', icon: 'document' },
    (account.rights.mayAdminister || account.rights.mayReview) && { to: '/quan-tri', name: 'administration', icon: 'administration' },
  ]
  return all.filter((destination) => destination !== false)
}
