import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it, vi } from 'vitest'
import { accessibilityProblems } from '../../testing/accessibility.ts'
import { refused } from '../../testing/memory-server.ts'
import type { Answers } from '../../testing/memory-server.ts'
import { renderApp } from '../../testing/render-app.tsx'
import { clerk, emptyWorkspace, sessionOf } from '../../testing/session-samples.ts'

const both = (text: string) => ({ vi: text, en: text })
const indicator = { code: 'doctors', name: both('Bác sĩ trên vạn dân'), shortName: both('Bác sĩ'), measureUnit: both('bác sĩ/vạn dân'), decimals: 1 }
const district = {
  kind: 'unit',
  id: '673@1979-03-14',
  name: both('Huyện Lạc Dương'),
  context: both('huyện · Lâm Đồng'),
  matched: null,
  unitKind: 'district',
  dissolvedOn: '2025-06-30',
}
const commune = {
  ...district,
  id: 'lac-duong@2025-07-01',
  name: both('Xã Lạc Dương'),
  matched: 'Thị trấn Lạc Dương',
  unitKind: 'commune',
  dissolvedOn: null,
}

async function open(find: Answers[string]) {
  const user = userEvent.setup()
  const { router, page } = await renderApp('/doi-mat-khau', {
    'session.get': () => sessionOf(clerk),
    'workspace.get': () => ({ ...emptyWorkspace, indicators: [indicator] }),
    'workspace.find': find,
  })
  await screen.findByRole('heading', { name: 'Đổi mật khẩu' })
  await user.keyboard('{Control>}k{/Control}')
  const field = await screen.findByRole('combobox', { name: 'Tìm đơn vị, chỉ tiêu' })
  return { user, router, page, field }
}

describe('jumping', () => {
  it('begins with the indicators, the focus in the field', async () => {
    const { field, page } = await open(() => ({ results: [] }))
    expect(field).toHaveFocus()
    expect(screen.getByRole('option')).toHaveTextContent('Bác sĩ trên vạn dân')
    expect(await accessibilityProblems(page.container)).toEqual([])
  })

  it('finds without tone marks, by former names, and opens what is marked', async () => {
    const find = vi.fn<(input: object) => unknown>(() => ({ results: [district, commune] }))
    const { user, field, router } = await open(find)
    await user.type(field, 'lac duong')
    const options = await screen.findAllByRole('option', { name: /Lạc Dương/ })
    expect(find).toHaveBeenLastCalledWith({ query: 'lac duong', limit: 12 })
    expect(options[0]).toHaveTextContent('kết thúc 30/06/2025')
    expect(options[1]).toHaveTextContent('trước đây: Thị trấn Lạc Dương')
    expect(field).toHaveAttribute('aria-activedescendant', options[0]?.id)
    await user.keyboard('{ArrowDown}')
    expect(options[1]).toHaveAttribute('aria-selected', 'true')
    await user.keyboard('{Enter}')
    await waitFor(() => expect(router.state.location.pathname).toBe('/don-vi/lac-duong@2025-07-01'))
    expect(screen.queryByRole('dialog')).toBeNull()
  })

  it('says when nothing fits', async () => {
    const { user, field } = await open(() => ({ results: [] }))
    await user.type(field, 'zz')
    expect(await screen.findByText(/Không có đơn vị hay chỉ tiêu nào khớp với “zz”/)).toBeInTheDocument()
  })

  it('says why it could not look', async () => {
    const { user, field } = await open(() => refused('UNAVAILABLE'))
    await user.type(field, 'zz')
    expect(await within(screen.getByRole('dialog')).findByText(/đang bận/)).toBeInTheDocument()
  })
})
