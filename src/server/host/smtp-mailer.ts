import { createTransport } from 'nodemailer'
import type { Mailer, MailOutcome } from '../mailer.ts'

const waitForConnection = 15_000
const waitForAnswer = 60_000

/** Sends letters through a mail server; `base` is the address of the program for their links. */
export function createSmtpMailer({ smtpUrl, from }: { smtpUrl: string; from: string }, base: string): Mailer {
  const transport = createTransport({
    url: smtpUrl,
    connectionTimeout: waitForConnection,
    greetingTimeout: waitForConnection,
    socketTimeout: waitForAnswer,
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  return {
    base,
    async send({ to, subject, text }) {
      try {
        await transport.sendMail({ from, to: { name: '', address: to }, subject, text })
        return { kind: 'sent' }
      } catch (error) {
        return outcomeOf(error)
      }
    },
  }
}

/**
 * A code from 500 is a refusal for good, unless it is about the server's own sign-in, which the administrator can repair. Without any code the
 * letter was not taken, except when the connection was lost while its text was on the way: then nobody knows.
 */
function outcomeOf(error: unknown): MailOutcome {
  const { message, code, responseCode, command } = detailsOf(error)
  if (responseCode !== undefined && responseCode >= 500 && code !== 'EAUTH') return { kind: 'never', problem: message }
  if (responseCode === undefined && command === 'DATA') return { kind: 'unknown', problem: message }
  return { kind: 'later', problem: message }
}

interface SmtpDetails {
  message: string
  code: string | undefined
  responseCode: number | undefined
  command: string | undefined
}

function detailsOf(error: unknown): SmtpDetails {
  if (!(error instanceof Error)) return { message: String(error), code: undefined, responseCode: undefined, command: undefined }
  const [code, responseCode, command] = ['code', 'responseCode', 'command'].map((name): unknown => Reflect.get(error, name))
  return {
    message: error.message,
    code: typeof code === 'string' ? code : undefined,
    responseCode: typeof responseCode === 'number' ? responseCode : undefined,
    command: typeof command === 'string' ? command : undefined,
  }
}
