import { isLoopback } from '../settings.ts'

/**
 * False when a server that only this computer can reach is asked for under another name: a page elsewhere that has its own name resolve to
 * 127.0.0.1 (DNS rebinding) would otherwise speak to it as if it were its own server.
 */
export function isAskedLocally(request: Request): boolean {
  return isLoopback(new URL(request.url).hostname)
}
