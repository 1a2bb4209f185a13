import { fireEvent, screen, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import type { StoredDeck } from '../../../contract/deck.ts'
import { accessibilityProblems } from '../../testing/accessibility.ts'
import { openWorld, renderApp } from '../../testing/render-app.tsx'

const path = '/bao-cao'

/** Makes the report of a year on the screen and waits for its paper. */
async function withReport(as: 'departmentReviewer' | 'departmentLeader' = 'departmentReviewer') {
  const app = await renderApp({ as, path })
  await app.user.click(await screen.findByRole('button', { name: 'Lập báo cáo mới' }))
  const dialog = within(await screen.findByRole('dialog', { name: 'Lập báo cáo mới' }))
  expect(await accessibilityProblems(app.page.container)).toEqual([])
  await app.user.click(dialog.getByRole('button', { name: 'Lập báo cáo' }))
  const paper = await screen.findByRole('article', { name: /^Văn bản: / })
  return { ...app, paper }
}

async function call(method: string, address: string, body?: object): Promise<StoredDeck> {
  const reply = await fetch(`/api/v1${address}`, {
    method,
    headers: { 'Content-Type': 'application/json' },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  })
  if (!reply.ok) throw new Error(await reply.text())
  return (await reply.json()) as StoredDeck
}

describe('Báo cáo', () => {
  it('makes a report where there is none, as a state document', async () => {
    const { page, paper } = await withReport()
    const words = within(paper)
    expect(words.getByText('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM')).toBeInTheDocument()
    expect(words.getByRole('heading', { name: 'BÁO CÁO' })).toBeInTheDocument()
    expect(words.getByText('BẢN NHÁP, CHƯA CHỐT')).toBeInTheDocument()
    expect(words.getByRole('heading', { name: 'I. KẾT QUẢ THỰC HIỆN CÁC CHỈ TIÊU' })).toBeInTheDocument()
    expect(words.getByRole('heading', { name: 'II. TỒN TẠI, HẠN CHẾ VÀ NGUYÊN NHÂN' })).toBeInTheDocument()
    expect(words.getByRole('region', { name: 'Phụ lục I' })).toBeInTheDocument()
    expect(words.getAllByRole('table').length).toBeGreaterThan(1)
    expect(await accessibilityProblems(page.container)).toEqual([])
  })

  it('shows on paper what is typed, and saves it into the deck', async () => {
    const { user, paper, router } = await withReport()
    await user.type(screen.getByRole('textbox', { name: 'Số' }), '5')
    fireEvent.change(screen.getByLabelText('Ngày ban hành'), { target: { value: '2025-02-03' } })
    await user.type(screen.getByRole('textbox', { name: 'Kính gửi' }), 'Ủy ban nhân dân tỉnh')
    await within(paper).findByText('Kính gửi: Ủy ban nhân dân tỉnh')
    expect(within(paper).getByText(/^Số: 05\//)).toBeInTheDocument()
    expect(within(paper).getByText(/ngày 03 tháng 02 năm 2025$/)).toBeInTheDocument()
    expect(screen.getByText('Chưa lưu')).toBeInTheDocument()
    await user.click(screen.getByRole('button', { name: 'Lưu thể thức' }))
    expect(await screen.findByText('Đã lưu thể thức.')).toBeInTheDocument()
    await screen.findByText('Đã lưu hết')
    await router.navigate({ to: '/' })
    await router.navigate({ to: '/bao-cao' })
    expect(await screen.findByRole('textbox', { name: 'Kính gửi' })).toHaveValue('Ủy ban nhân dân tỉnh')
  })

  it('keeps what is typed when the screen is left and when somebody else saves first', async () => {
    const { user, router } = await withReport()
    await user.type(screen.getByRole('textbox', { name: 'Họ tên người ký' }), 'Trần Văn B')
    await router.navigate({ to: '/' })
    await router.navigate({ to: '/bao-cao' })
    expect(await screen.findByRole('textbox', { name: 'Họ tên người ký' })).toHaveValue('Trần Văn B')
    const id = (router.state.location.search as { deck?: string }).deck ?? (await deckId())
    const { deck, content } = await call('GET', `/decks/${id}`)
    const letter = { ...content.letter, signer: 'Lê Thị C', position: 'GIÁM ĐỐC' }
    await call('PUT', `/decks/${id}`, { idempotencyKey: 'c'.repeat(32), deck: id, expectedVersion: deck.version, content: { ...content, letter } })
    await user.click(screen.getByRole('button', { name: 'Lưu thể thức' }))
    expect(await screen.findByText('Bài vừa được lưu ở nơi khác')).toBeInTheDocument()
    expect(screen.getByRole('textbox', { name: 'Họ tên người ký' })).toHaveValue('Trần Văn B')
    expect(await screen.findByText('Họ tên người ký: người kia ghi “Lê Thị C”')).toBeInTheDocument()
    expect(screen.getByRole('textbox', { name: 'Chức vụ người ký' })).toHaveValue('GIÁM ĐỐC')
    await user.click(screen.getByRole('button', { name: 'Lưu thể thức' }))
    expect(await screen.findByText('Đã lưu thể thức.')).toBeInTheDocument()
    expect((await call('GET', `/decks/${id}`)).content.letter).toMatchObject({ signer: 'Trần Văn B', position: 'GIÁM ĐỐC' })
  })

  it('says what is too long instead of sending it', async () => {
    const { user } = await withReport()
    fireEvent.change(screen.getByRole('textbox', { name: 'Kính gửi' }), { target: { value: 'a'.repeat(301) } })
    expect(await screen.findByText('Nhiều nhất 300 ký tự.')).toBeInTheDocument()
    expect(screen.getByRole('button', { name: 'Lưu thể thức' })).toBeDisabled()
    await user.click(screen.getByRole('button', { name: 'Bỏ phần chưa lưu' }))
    expect(screen.queryByText('Nhiều nhất 300 ký tự.')).toBeNull()
  })

  it('shows a frozen version without fields', async () => {
    const world = await openWorld({ as: 'departmentReviewer' })
    const from = { kind: 'occasion', occasion: 'year', resolution: await resolutionCode(), year: 2024, language: 'vi' }
    const { deck } = await call('POST', '/decks', { idempotencyKey: 'e'.repeat(32), from })
    await call('POST', `/decks/${deck.id}/freezes`, { idempotencyKey: 'd'.repeat(32), deck: deck.id, expectedVersion: deck.version, note: '' })
    const { user } = await renderApp({ world, path })
    const version = await screen.findByRole('combobox', { name: 'Bản' })
    await user.selectOptions(version, '1')
    expect(await screen.findByText(/^Bản đã chốt không sửa được/)).toBeInTheDocument()
    const paper = within(await screen.findByRole('article', { name: /^Văn bản: / }))
    expect(paper.getByText(/^Số liệu theo bản chốt số 1/)).toBeInTheDocument()
    expect(paper.getByText(/^Mã kiểm tra \(SHA-256\): [0-9a-f]{64}\.$/)).toBeInTheDocument()
    expect(paper.queryByText('BẢN NHÁP, CHƯA CHỐT')).toBeNull()
    expect(screen.queryByRole('textbox', { name: 'Kính gửi' })).toBeNull()
  })

  it('tells a clerk that there is no report yet, and offers nothing to make', async () => {
    const { page } = await renderApp({ as: 'clerk', path })
    expect(await screen.findByText('Chưa có báo cáo nào')).toBeInTheDocument()
    expect(screen.queryByRole('button', { name: 'Lập báo cáo mới' })).toBeNull()
    expect(await accessibilityProblems(page.container)).toEqual([])
  })

  it('says when the reports cannot be read, and tries again', async () => {
    const world = await openWorld({ as: 'departmentReviewer' })
    world.fail('deck.list', 'offline')
    const { user } = await renderApp({ world, path })
    const retry = await screen.findByRole('button', { name: 'Thử lại' })
    world.recover()
    await user.click(retry)
    expect(await screen.findByText('Chưa có báo cáo nào')).toBeInTheDocument()
  })
})

async function resolutionCode(): Promise<string> {
  const reply = await fetch('/api/v1/workspace')
  const { resolutions } = (await reply.json()) as { resolutions: { code: string }[] }
  return resolutions[0]?.code ?? ''
}

async function deckId(): Promise<string> {
  const reply = await fetch('/api/v1/decks')
  const { decks } = (await reply.json()) as { decks: { id: string }[] }
  return decks[0]?.id ?? ''
}
