import type { Clock } from '../clock.ts'
import type { Database } from '../database/database.ts'
import type { Log } from '../log.ts'
import type { Mailer } from '../mailer.ts'
import type { SignedIn, SignIn, Visit } from '../sign-in/sign-in.ts'

/** What the app needs to know of its surroundings; the rest of the settings concerns the host alone. */
export interface AppSettings {
  /** The workspace holds the sample data. */
  sampleWorkspace: boolean
  /** The sample accounts may be entered in one click: only in the sample workspace on a loopback address, or in a page without a server. */
  sampleSignIn: boolean
  /** Browsers reach the server by https: cookies are Secure and HSTS is sent. */
  https: boolean
  /** Origins that may write; the origin of the request's own address when empty. */
  origins: readonly string[]
}

/** Who asks for a page, and what rendering it needs. */
interface PageVisitor {
  account: SignedIn | null
  /** Allows the page's own inline styles and script data. */
  nonce: string
  /** Asks the API of this app as the visitor, without leaving the process. */
  call: (request: Request) => Promise<Response>
}

export interface Page {
  html: string
  status: number
  /** Where the visitor has to go instead; then there is no html. */
  redirect: string | null
}

/** Renders the page of a path. */
export type RenderPage = (request: Request, visitor: PageVisitor) => Promise<Page>

export interface AppParts {
  database: Database
  signIn: SignIn
  clock: Clock
  log: Log
  settings: AppSettings
  /** Without it no letters are sent. */
  mailer?: Mailer
  /** Without it the app answers the API only. */
  page?: RenderPage
}

/** What every procedure receives. Write reply headers (ETag, Cache-Control) into `visit.responseHeaders`. */
export interface Context extends AppParts {
  visit: Visit
  /** Who asks; null before signing in. In the procedures built from `procedure` (http/procedure.ts) it is never null. */
  account: SignedIn | null
}
