import type { App } from '../src/server/app.ts'
import { givenTokenHeader } from '../src/server/sign-in/role-chooser.ts'
import type { Answer } from './api-handler.ts'

/** Keeps the token of whoever is signed in, where a browser would keep a server's cookie. */
export interface TokenKeeper {
  read(): string | null
  write(token: string | null): void
}

/** Keeps it until the test ends. */
export function tokenInMemory(): TokenKeeper {
  let kept: string | null = null
  return {
    read: () => kept,
    write: (token) => {
      kept = token
    },
  }
}

/** Keeps it over reloads, until the tab is closed. */
export function tokenInTab(storage: Storage): TokenKeeper {
  const key = 'van-dan-demo-token'
  return {
    read: () => storage.getItem(key),
    write: (token) => (token === null ? storage.removeItem(key) : storage.setItem(key, token)),
  }
}

/**
 * Does for the role chooser what browsers do for cookies, which do not work for answers made in a page: each request carries the token, each
 * reply may give another. The web app knows nothing of it and is the same as behind a server.
 */
export function withToken(app: App, keeper: TokenKeeper): Answer {
  return async (request) => {
    const asked = new Request(request)
    const token = keeper.read()
    if (token !== null) asked.headers.set('Authorization', `Bearer ${token}`)
    const reply = await app.fetch(asked)
    const given = reply.headers.get(givenTokenHeader)
    if (given !== null) keeper.write(given === '' ? null : given)
    return reply
  }
}
