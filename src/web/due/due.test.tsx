import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { openWorld, renderApp } from '../testing/render-app.tsx'

const open = (options = {}) => renderApp({ as: 'clerk', path: '/nhap-lieu', ...options })
const panel = () => screen.findByRole('region', { name: 'Báo cáo anh/chị còn nợ' })

describe('what a clerk still owes', () => {
  it('is a line above the sheet: what, how late, how far it has come', async () => {
    await open()
    const line = within(await panel()).getByRole('link', { name: 'Báo cáo chính thức 2025' })
    expect(line).toHaveAttribute('href', expect.stringContaining('nam=2025'))
    expect(await panel()).toHaveTextContent('quá hạn 11 ngày')
    expect(await panel()).toHaveTextContent('hạn 09/01/2026 · đã điền 2/5 ô')
    expect(await panel()).toHaveTextContent('đang nhập')
  })

  it('is nothing for a reviewer who only enters for others', async () => {
    await open({ as: 'departmentReviewer' })
    await screen.findByRole('heading', { level: 1, name: 'Nhập liệu' })
    expect(screen.queryByRole('region', { name: 'Báo cáo anh/chị còn nợ' })).toBeNull()
  })

  it('speaks English', async () => {
    await open({ cookies: 'locale=en' })
    const owed = await screen.findByRole('region', { name: 'Reports you still owe' })
    expect(owed).toHaveTextContent('2025 final report')
    expect(owed).toHaveTextContent('overdue by 11 days')
  })

  it('shows a reminder until it is read', async () => {
    const world = await openWorld({ as: 'departmentReviewer' })
    const json = { idempotencyKey: 'reminder-1', year: 2025, reports: [{ reporter: 'TT1@2010-01-01', stage: 'final' }] }
    const headers = { 'Content-Type': 'application/json' }
    const reply = await fetch('http://localhost/api/rpc/progress/remind', { method: 'POST', headers, body: JSON.stringify({ json }) })
    expect(await reply.json()).toEqual({ json: { reminded: 1, letters: 0 } })
    await world.signInAs('clerk')
    const { user } = await renderApp({ path: '/nhap-lieu', world })
    const notice = /^departmentReviewer nhắc lúc 20\/01\/2026 09:00: Báo cáo chính thức 2025, Trung tâm Y tế Bắc An\./
    expect(within(await panel()).getByText(notice)).toBeInTheDocument()
    await user.click(within(await panel()).getByRole('button', { name: 'Đã đọc' }))
    await waitFor(() => expect(screen.queryByText(notice)).toBeNull())
  })
})
