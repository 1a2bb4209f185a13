import { createORPCClient } from '@orpc/client'
import { RPCLink } from '@orpc/client/fetch'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { RenderPage } from '../http/context.ts'

/** What the built page module exports (src/web/server-entry.tsx). */
interface PageModule {
  renderPage: (request: { href: string; cookies: string; client: unknown }) => Promise<RenderedPage>
}

interface RenderedPage {
  status: number
  redirect: string | null
  html: string
  state: string
  lang: string
  theme: string | null
}

/** Stands in the built page wherever the nonce of the answer belongs. */
const noncePlaceholder = /__NONCE__/g

/**
 * How pages are answered: the built page, drawn on the server when `folder` holds the page module, else as it is (the browser draws it).
 * `template` is the built index.html.
 */
export async function loadPage(template: string, folder: string): Promise<RenderPage> {
  const path = join(folder, 'server-entry.js')
  if (!existsSync(path)) return async (_request, { nonce }) => ({ html: template.replace(noncePlaceholder, nonce), status: 200, redirect: null })
  const { renderPage }: PageModule = await import(pathToFileURL(path).href)
  return async (request, { nonce, call }) => {
    const { origin, pathname, search } = new URL(request.url)
    const client = createORPCClient(new RPCLink({ url: `${origin}/api/rpc`, fetch: (asked) => call(asked) }))
    const rendered = await renderPage({ href: `${pathname}${search}`, cookies: request.headers.get('cookie') ?? '', client })
    return { html: fill(template.replace(noncePlaceholder, nonce), rendered), status: rendered.status, redirect: rendered.redirect }
  }
}

function fill(template: string, { html, state, lang, theme }: RenderedPage): string {
  const root = `<div id="root">${html}</div><script type="application/json" id="state">${state}</script>`
  const attributes = theme === null ? `lang="${lang}"` : `lang="${lang}" data-theme="${theme}"`
  return template.replace(/<html[^>]*>/, () => `<html ${attributes}>`).replace('<div id="root"></div>', () => root)
}
