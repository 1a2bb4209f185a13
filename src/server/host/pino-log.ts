import { pino } from 'pino'
import type { DestinationStream } from 'pino'
import type { Log } from '../log.ts'

/** Names of fields that may hold a secret; the program logs none of them, and should it ever, they are struck out. */
const secretFields = [
  'password',
  'current',
  'next',
  'code',
  'token',
  'secret',
  'cookie',
  'authorization',
  'set-cookie',
  'passwordHash',
  'codeHash',
  'tokenHash',
]

/** One JSON line per event on standard output, or on the given stream. */
export function createPinoLog(level: string, stream?: DestinationStream): Log {
  const paths = secretFields.flatMap((name) => (name.includes('-') ? [`["${name}"]`, `*["${name}"]`] : [name, `*.${name}`]))
  const options = {
    level,
    base: null,
    redact: { paths, censor: '[…]' },
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { level: (label: string) => ({ level: label }) },
  }
  return stream === undefined ? pino(options) : pino(options, stream)
}
