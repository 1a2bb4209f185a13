import { http } from 'msw'
import type { HttpHandler } from 'msw'

/** Answers a request of the web app. */
export type Answer = (request: Request) => Promise<Response>

/** The one handler there is: every request of the API goes to the real server app. Nothing here knows a procedure. */
export function apiHandler(answer: Answer): HttpHandler {
  return http.all('*/api/*', ({ request }) => answer(request))
}
