/** Where the server writes what happened; pino fits it as it is. Fields never hold a secret: see `http/request-log.ts`. */
export interface Log {
  debug(fields: Record<string, unknown>, message: string): void
  info(fields: Record<string, unknown>, message: string): void
  warn(fields: Record<string, unknown>, message: string): void
  error(fields: Record<string, unknown>, message: string): void
}

/** A log that keeps nothing: for tests that do not look at it and for the page without a server. */
export const silentLog: Log = { debug() {}, info() {}, warn() {}, error() {} }
