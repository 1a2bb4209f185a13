import type { Generated } from 'kysely'

export interface AccountTable {
  id: string
  username: string
  display_name: string
  /** Null until a password is chosen with a one-time code. */
  password_hash: string | null
  disabled_at: string | null
  failed_attempts: number
  locked_until: string | null
  /** 1 for the accounts of the sample workspace, which its sign-in page offers in one click. */
  sample: number
  locale: string
  created_at: string
  /** Where letters go; null while none is wanted. */
  email: string | null
}

/** A role over a unit (with what it runs, when `descendants`), dated. */
export interface AssignmentTable {
  id: Generated<number>
  account: string
  role: string
  unit: string | null
  descendants: number
  valid_from: string
  valid_to: string | null
}

export interface SessionTable {
  /** SHA-256 of the token in the cookie. */
  token_hash: string
  account: string
  created_at: string
  last_seen_at: string
  expires_at: string
}

export interface OneTimeCodeTable {
  code_hash: string
  account: string
  purpose: string
  created_at: string
  expires_at: string
  used_at: string | null
  attempts: number
}
