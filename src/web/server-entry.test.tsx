import { describe, expect, it } from 'vitest'
import { createClient } from './api/client.ts'
import { renderPage } from './server-entry.tsx'
import { memoryFetch } from './testing/memory-server.ts'
import type { Answers } from './testing/memory-server.ts'
import { clerk, emptyWorkspace, sessionOf } from './testing/session-samples.ts'

const draw = (href: string, answers: Answers, cookies = '') =>
  renderPage({ href, cookies, client: createClient({ origin: () => 'http://localhost', fetch: memoryFetch(answers) }) })

const signedIn = { 'session.get': () => sessionOf(clerk), 'workspace.get': () => emptyWorkspace }

describe('renderPage', () => {
  it('draws a screen with its data in it', async () => {
    const page = await draw('/doi-mat-khau', signedIn)
    expect(page).toMatchObject({ status: 200, redirect: null, lang: 'vi', theme: null })
    expect(page.html).toContain('Đổi mật khẩu')
    expect(page.html).toContain('Nguyễn Thị Mai')
  })

  it('draws in the language and theme of the visitor', async () => {
    const page = await draw('/doi-mat-khau', signedIn, 'locale=en; theme=dark')
    expect(page).toMatchObject({ lang: 'en', theme: 'dark' })
    expect(page.html).toContain('Change password')
  })

  it('sends a visitor without a session to the sign-in, with the way back', async () => {
    const page = await draw('/nhap-lieu?nam=2024', { 'session.get': () => sessionOf(null) })
    expect(page).toMatchObject({ status: 307, redirect: '/dang-nhap?tiep-theo=%2Fnhap-lieu%3Fnam%3D2024', html: '' })
  })

  it('says 404 for an unknown address', async () => {
    const page = await draw('/khong-co', signedIn)
    expect(page.status).toBe(404)
    expect(page.html).toContain('Không có trang này')
  })

  it('hands over what it loaded in a form that cannot end its script', async () => {
    const trap = { ...clerk, displayName: '</script><script>alert(1)</script>' }
    const page = await draw('/doi-mat-khau', { ...signedIn, 'session.get': () => sessionOf(trap) })
    expect(page.state).not.toContain('<')
    expect(JSON.stringify(JSON.parse(page.state))).toContain('alert(1)')
    expect(page.html).not.toContain('<script>alert')
  })
})
