import { SMTPServer } from 'smtp-server'
import { onTestFinished } from 'vitest'

export interface ReceivedMail {
  from: string
  to: string[]
  subject: string
  text: string
  raw: string
}

interface Answer {
  code: number
  text: string
}

export interface MailServer {
  url: string
  received: ReceivedMail[]
  /** What it says to every recipient from now on; null: takes the letter. */
  refuse(answer: Answer | null): void
  close(): Promise<void>
}

/** A real mail server on this computer that keeps what it takes, closed when the test ends. */
export async function mailServer(): Promise<MailServer> {
  const received: ReceivedMail[] = []
  let refusal: Answer | null = null
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    onRcptTo(_address, _session, done) {
      done(refusal === null ? null : Object.assign(new Error(refusal.text), { responseCode: refusal.code }))
    },
    onData(stream, { envelope }, done) {
      const chunks: Buffer[] = []
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
      stream.on('end', () => {
        const raw = Buffer.concat(chunks).toString('utf8')
        const sender = envelope.mailFrom === false ? '' : envelope.mailFrom.address
        received.push({ from: sender, to: envelope.rcptTo.map(({ address }) => address), ...contentOf(raw), raw })
        done()
      })
    },
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.server.address()
  if (address === null || typeof address === 'string') throw new Error('the mail server has no port')
  let isOpen = true
  const close = (): Promise<void> => {
    if (!isOpen) return Promise.resolve()
    isOpen = false
    return new Promise<void>((resolve) => server.close(resolve))
  }
  onTestFinished(close)
  return { url: `smtp://127.0.0.1:${address.port}`, received, refuse: (answer) => (refusal = answer), close }
}

/** The subject and the text as a mail program shows them (RFC 2047, RFC 2045). */
function contentOf(raw: string): { subject: string; text: string } {
  const end = raw.indexOf('\r\n\r\n')
  const head = raw.slice(0, end).replaceAll(/\r\n[ \t]/g, ' ')
  const header = (name: string) => new RegExp(`^${name}: (.*)$`, 'im').exec(head)?.[1] ?? ''
  const subject = header('Subject')
    .replaceAll(/(\?=)\s+(=\?)/g, '$1$2')
    .replaceAll(/=\?utf-8\?([bq])\?([^?]*)\?=/gi, (_all, kind: string, text: string) =>
      kind.toLowerCase() === 'b' ? Buffer.from(text, 'base64').toString('latin1') : unquoted(text.replaceAll('_', ' ')),
    )
  const body = raw.slice(end + 4)
  const encoding = header('Content-Transfer-Encoding').toLowerCase()
  const text = encoding === 'base64' ? Buffer.from(body, 'base64').toString('utf8') : encoding === 'quoted-printable' ? utf8(unquoted(body)) : body
  return { subject: utf8(subject), text: text.replaceAll('\r\n', '\n') }
}

function unquoted(text: string): string {
  return text.replaceAll('=\r\n', '').replaceAll(/=([0-9a-f]{2})/gi, (_all, byte: string) => String.fromCodePoint(Number.parseInt(byte, 16)))
}

function utf8(bytes: string): string {
  return Buffer.from(bytes, 'latin1').toString('utf8')
}
