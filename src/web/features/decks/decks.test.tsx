import { act, screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { accessibilityProblems } from '../../testing/accessibility.ts'
import { openWorld, renderApp } from '../../testing/render-app.tsx'
import type { RenderedApp } from '../../testing/render-app.tsx'

const path = '/trinh-chieu'

async function createDeck({ router }: Pick<RenderedApp, 'router'>) {
  const { api } = router.options.context
  const [resolution] = (await api.workspace.get.call()).resolutions
  if (resolution === undefined) throw new Error('the world has no resolution')
  const from = { kind: 'occasion', occasion: 'year', resolution: resolution.code, year: resolution.defaultYear, language: 'vi' } as const
  return api.deck.create.call({ idempotencyKey: 'a-first-deck-of-this-test', from })
}

/** The app with a deck open in it. */
async function openDeck(options: Parameters<typeof renderApp>[0]): Promise<RenderedApp & { deck: string }> {
  const app = await renderApp(options)
  const { deck } = await createDeck(app)
  await act(() => app.router.navigate({ to: '/trinh-chieu/$deck', params: { deck: deck.id } }))
  await screen.findByRole('button', { name: /^Trang 1: / })
  return { ...app, deck: deck.id }
}

const slideNames = () => screen.getAllByRole('button', { name: /^Trang \d+: / }).map((button) => button.getAttribute('aria-label'))
const saved = () => screen.findByText('Đã lưu')
const stored = async ({ router }: RenderedApp, deck: string) => (await router.options.context.api.deck.get.call({ deck })).content

/** A slide with a drafted sentence, and that sentence's field. */
async function openDrafted(user: RenderedApp['user']): Promise<HTMLElement> {
  await user.click(screen.getByRole('button', { name: /^Trang 3: / }))
  return screen.findByRole('textbox', { name: 'Câu 1' })
}

describe('the decks', () => {
  it('says what a deck is while there is none, and makes a whole one in one step', async () => {
    const { page, user, router } = await renderApp({ as: 'departmentReviewer', path })
    expect(await screen.findByRole('heading', { name: 'Chưa có bài trình chiếu nào' })).toBeInTheDocument()
    expect(await accessibilityProblems(page.container)).toEqual([])
    await user.click(screen.getByRole('button', { name: 'Lập bài mới' }))
    const dialog = within(await screen.findByRole('dialog', { name: 'Lập bài trình chiếu' }))
    await user.click(dialog.getByRole('radio', { name: 'Sơ kết 6 tháng' }))
    expect(await accessibilityProblems(page.container)).toEqual([])
    await user.click(dialog.getByRole('button', { name: 'Lập bài' }))
    expect(await screen.findByRole('button', { name: /^Trang 2: Kết quả chung/ })).toBeInTheDocument()
    expect(router.state.location.pathname).toMatch(/^\/trinh-chieu\/.{8,}/)
    expect(await accessibilityProblems(page.container)).toEqual([])
  })

  it('lists a deck with who changed it, copies it to another year and puts it away after a question', async () => {
    const app = await renderApp({ as: 'departmentLeader', path })
    const { deck } = await createDeck(app)
    await act(() => app.router.options.context.queryClient.invalidateQueries())
    expect(await screen.findByRole('link', { name: deck.title })).toBeInTheDocument()
    expect(screen.getByText(/^\d+ trang · Sửa lần cuối 20\/01\/2026 09:00, departmentLeader$/)).toBeInTheDocument()
    const choose = async (act_: string) => {
      await app.user.click(screen.getByRole('button', { name: `Việc khác với bài: ${deck.title}` }))
      await app.user.click(screen.getByRole('menuitem', { name: act_ }))
      return within(await screen.findByRole('dialog'))
    }
    const removing = await choose('Cất bài này đi')
    await app.user.click(removing.getByRole('button', { name: 'Hủy' }))
    const copying = await choose('Chép sang năm khác')
    await app.user.click(copying.getByRole('button', { name: 'Chép bài' }))
    await screen.findByRole('button', { name: /^Trang 1: / })
    await act(() => app.router.navigate({ to: path }))
    expect(await screen.findByRole('link', { name: deck.title })).toBeInTheDocument()
    const again = await choose('Cất bài này đi')
    await app.user.click(again.getByRole('button', { name: 'Cất đi' }))
    await waitFor(() => expect(screen.queryByRole('link', { name: deck.title })).not.toBeInTheDocument())
    expect(screen.getAllByRole('heading', { level: 2 })).toHaveLength(1)
  })

  it('is read and presented by others, and changed by nobody else', async () => {
    const world = await openWorld({ as: 'departmentReviewer' })
    const first = await renderApp({ world, path })
    const { deck } = await createDeck(first)
    first.page.unmount()
    await world.signInAs('viewer')
    const { page } = await renderApp({ world, path: `/trinh-chieu/${deck.id}` })
    expect(await screen.findByText('Anh/chị xem và trình chiếu được bài này, không sửa được.')).toBeInTheDocument()
    expect(screen.queryByRole('button', { name: 'Chốt' })).not.toBeInTheDocument()
    expect(screen.queryByRole('textbox', { name: 'Tiêu đề trang' })).not.toBeInTheDocument()
    expect(await accessibilityProblems(page.container)).toEqual([])
  })

  it('says when it cannot be read', async () => {
    const world = await openWorld({ as: 'departmentReviewer' })
    world.fail('deck.list', 'offline')
    const { page } = await renderApp({ world, path })
    expect(await screen.findByRole('button', { name: 'Thử lại' })).toBeInTheDocument()
    page.unmount()
    world.recover()
    await renderApp({ world, path: '/trinh-chieu/khong-co-bai-nay' })
    expect(await screen.findByText(/^Không tìm thấy bài trình chiếu này/)).toBeInTheDocument()
  })
})

describe('working on a deck', () => {
  it('keeps a changed sentence beside what the figures say, and follows them again', async () => {
    const app = await openDeck({ as: 'departmentReviewer', path })
    const line = await openDrafted(app.user)
    expect(screen.getAllByText('theo số liệu').length).toBeGreaterThan(0)
    await app.user.clear(line)
    await app.user.type(line, 'Câu của tôi')
    expect(screen.getByText('đã sửa')).toBeInTheDocument()
    await saved()
    const [, , slide] = (await stored(app, app.deck)).slides
    expect(slide?.lines?.[0]).toMatchObject({ kind: 'own', text: 'Câu của tôi' })
    await app.user.click(screen.getByRole('button', { name: 'Về câu theo số liệu' }))
    expect(screen.queryByText('đã sửa')).not.toBeInTheDocument()
    await waitFor(async () => expect((await stored(app, app.deck)).slides[2]?.lines).toBeNull())
  })

  it('moves, duplicates, removes and brings back slides by keyboard', async () => {
    const { user, ...app } = await openDeck({ as: 'departmentReviewer', path })
    const [first, second] = slideNames()
    const name = (label: string | null | undefined) => (label ?? '').replace(/^Trang \d+: /, '')
    await user.click(screen.getByRole('button', { name: /^Trang 2: / }))
    await user.keyboard('{Alt>}{ArrowUp}{/Alt}')
    await waitFor(() => expect(slideNames()[0]).toBe(`Trang 1: ${name(second)}`))
    expect(screen.getByText(`“${name(second)}” nay là trang 1 trên ${slideNames().length}.`)).toBeInTheDocument()
    await waitFor(() => expect(screen.getByRole('button', { name: `Trang 1: ${name(second)}` })).toHaveFocus())
    const count = slideNames().length
    await user.keyboard('{Delete}')
    await waitFor(() => expect(slideNames()).toHaveLength(count - 1))
    await user.click(screen.getByRole('button', { name: 'Lấy lại' }))
    await waitFor(() => expect(slideNames()[0]).toBe(`Trang 1: ${name(second)}`))
    await user.keyboard('{Control>}z{/Control}{Control>}z{/Control}{Control>}z{/Control}')
    await waitFor(() => expect(slideNames().slice(0, 2)).toEqual([first, second]))
    await saved()
    expect((await stored({ user, ...app }, app.deck)).slides).toHaveLength(count)
  })

  it('adds a slide about a unit found without tone marks', async () => {
    const { page, user } = await openDeck({ as: 'departmentReviewer', path })
    await user.click(screen.getAllByRole('button', { name: 'Thêm trang' })[0] ?? document.body)
    const dialog = within(await screen.findByRole('dialog', { name: 'Thêm trang' }))
    await user.click(dialog.getByRole('radio', { name: /^Một đơn vị/ }))
    await user.click(dialog.getByRole('button', { name: 'Thêm trang' }))
    expect(await dialog.findByText('Hãy chọn một đơn vị.')).toBeInTheDocument()
    await user.type(dialog.getByRole('searchbox', { name: 'Tìm đơn vị' }), 'bac an')
    await user.click(await dialog.findByRole('button', { name: /^Trung tâm Y tế Bắc An/ }))
    expect(await accessibilityProblems(page.container)).toEqual([])
    await user.click(dialog.getByRole('button', { name: 'Thêm trang' }))
    expect(await screen.findByRole('button', { name: /^Trang 2: Trung tâm Y tế Bắc An/ })).toHaveAttribute('aria-current', 'true')
  })

  it('counts a long title, says that it is too long and saves nothing until it fits', async () => {
    const { user } = await openDeck({ as: 'departmentReviewer', path })
    const title = await screen.findByRole('textbox', { name: 'Tiêu đề trang' })
    await user.click(title)
    await user.paste('x'.repeat(401))
    expect(await screen.findByText('Dài 401 ký tự, nhiều nhất là 400: hãy bớt 1 ký tự để lưu được.')).toBeInTheDocument()
    expect(screen.getByText(/^Chưa lưu: tiêu đề trang 1 dài 401 ký tự/)).toBeInTheDocument()
    await user.type(title, '{Backspace}')
    expect(await saved()).toBeInTheDocument()
  })

  it('freezes, shows number and checksum, and says that nothing changed since', async () => {
    const { page, user } = await openDeck({ as: 'departmentLeader', path })
    await user.click(screen.getByRole('button', { name: 'Chốt' }))
    const dialog = within(await screen.findByRole('dialog', { name: 'Chốt bài trình chiếu' }))
    expect(dialog.getByText(/^Lúc này: \d+\/\d+ báo cáo .*duyệt\.$/)).toBeInTheDocument()
    await user.type(dialog.getByRole('textbox', { name: 'Ghi chú (không bắt buộc)' }), 'Bản trình hội nghị')
    await user.click(dialog.getByRole('button', { name: 'Chốt' }))
    const done = within(await screen.findByRole('dialog', { name: 'Đã chốt bản số 1' }))
    expect(done.getByText(/^[0-9a-f]{64}$/)).toBeInTheDocument()
    await user.click(done.getByRole('button', { name: 'Xong' }))
    await user.click(await screen.findByRole('tab', { name: 'Bản chốt (1)' }))
    expect(screen.getByText('Bản trình hội nghị')).toBeInTheDocument()
    const then = screen.getByRole('link', { name: 'Xem số liệu lúc chốt' }).getAttribute('href')
    expect(then).toBe('/?nghi-quyet=nq-an-hoa&nam=2024&thoi-diem=2026-01-20T02%3A00%3A00.000Z')
    await user.click(screen.getByRole('button', { name: 'Thay đổi sau khi chốt' }))
    expect(await screen.findByRole('heading', { name: 'Chưa có gì thay đổi' })).toBeInTheDocument()
    expect(await accessibilityProblems(page.container)).toEqual([])
  })
})

describe('saving a deck', () => {
  const write = async ({ user }: RenderedApp, words: string) => {
    const title = await screen.findByRole('textbox', { name: 'Tiêu đề trang' })
    await user.clear(title)
    await user.type(title, words)
  }

  it('keeps what was written on the device while the server does not answer, also over a reload', async () => {
    const world = await openWorld({ as: 'departmentReviewer' })
    const app = await openDeck({ world, path })
    world.fail('deck.save', 'offline')
    await write(app, 'Chưa tới máy chủ')
    expect(await screen.findByText(/^Chưa lưu: chưa kết nối được máy chủ/)).toBeInTheDocument()
    app.page.unmount()
    world.recover()
    const later = await renderApp({ world, path: `/trinh-chieu/${app.deck}` })
    expect(await screen.findByDisplayValue('Chưa tới máy chủ')).toBeInTheDocument()
    await saved()
    expect((await stored(later, app.deck)).slides[0]?.title).toBe('Chưa tới máy chủ')
  })

  it('shows both versions when two wrote, and takes the one that is chosen', async () => {
    const app = await openDeck({ as: 'departmentReviewer', path })
    const { api } = app.router.options.context
    const other = async (title: string, key: string) => {
      const { deck, content } = await api.deck.get.call({ deck: app.deck })
      await api.deck.save.call({ deck: app.deck, content: { ...content, title }, expectedVersion: deck.version, idempotencyKey: key })
    }
    await other('Tên của người kia', 'the-other-person-saves-first')
    await write(app, 'Tiêu đề của tôi')
    const dialog = within(await screen.findByRole('dialog', { name: 'Hai người cùng sửa bài này' }))
    expect(dialog.getByRole('columnheader', { name: 'Bản của departmentReviewer' })).toBeInTheDocument()
    expect(dialog.getByRole('cell', { name: 'Tiêu đề của tôi' })).toBeInTheDocument()
    expect(await accessibilityProblems(app.page.container)).toEqual([])
    await app.user.click(dialog.getByRole('button', { name: 'Lấy bản của departmentReviewer' }))
    expect(await screen.findByRole('heading', { level: 1, name: 'Tên của người kia' })).toBeInTheDocument()
    await app.user.keyboard('{Control>}z{/Control}')
    await saved()
    await waitFor(async () => expect((await stored(app, app.deck)).slides[0]?.title).toBe('Tiêu đề của tôi'))
    await other('Lần nữa', 'the-other-person-saves-again')
    await write(app, 'Vẫn của tôi')
    const again = within(await screen.findByRole('dialog', { name: 'Hai người cùng sửa bài này' }))
    await app.user.click(again.getByRole('button', { name: 'Đặt bản của tôi lên' }))
    await saved()
    await waitFor(async () => expect((await stored(app, app.deck)).slides[0]?.title).toBe('Vẫn của tôi'))
  })

  it('asks before leaving with what could not be saved', async () => {
    const world = await openWorld({ as: 'departmentReviewer' })
    const app = await openDeck({ world, path })
    world.fail('deck.save', 'offline')
    await write(app, 'Chưa lưu')
    await app.user.click(within(screen.getByRole('main')).getAllByRole('link', { name: 'Trình chiếu' })[0] ?? document.body)
    const dialog = within(await screen.findByRole('dialog', { name: 'Còn sửa đổi chưa lưu' }))
    await app.user.click(dialog.getByRole('button', { name: 'Ở lại' }))
    expect(app.router.state.location.pathname).toContain(app.deck)
    world.recover()
    await app.user.click(await screen.findByRole('button', { name: 'Lưu lại' }))
    expect(await saved()).toBeInTheDocument()
  })
})
