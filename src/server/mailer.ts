/** A letter as a mail server takes it; plain text. */
export interface Mail {
  to: string
  subject: string
  text: string
}

/**
 * What became of it. `later`: it was not taken and may be tried again. `never`: the server refused it for good. `unknown`: the connection was lost
 * after the text had gone out, so that trying again might send it twice.
 */
export type MailOutcome = { kind: 'sent' } | { kind: 'later' | 'never' | 'unknown'; problem: string }

/** How letters leave the program: an argument of the app, made by the host. Without one nothing is sent, and the screens say so. */
export interface Mailer {
  /** The address of the program for the links in letters, with a slash at the end. */
  base: string
  send(mail: Mail): Promise<MailOutcome>
}
