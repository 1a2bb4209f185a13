import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { jpgFile, pdfFile } from '../../../tests/setup/sample-files.ts'
import { createClient } from '../api/client.ts'
import { accessibilityProblems } from '../testing/accessibility.ts'
import { openWorld, renderApp } from '../testing/render-app.tsx'

const server = createClient({ origin: () => 'http://localhost' })
const unit = 'TT1@2010-01-01'
const place = { reporter: unit, subject: unit, element: 'doctors', period: '2025', stage: 'final' as const }

const fileOf = (name: string, bytes: Uint8Array<ArrayBuffer> = pdfFile()) => new File([bytes], name, { type: 'application/pdf' })
let asked = 0
const ask = (text: string) => server.note.write({ ...place, text, idempotencyKey: `question ${(asked += 1)}` })

async function openCell(world?: Awaited<ReturnType<typeof openWorld>>) {
  const rendered = await renderApp({ as: 'clerk', path: '/nhap-lieu', ...(world !== undefined && { world }) })
  await rendered.user.click(await screen.findByRole('textbox', { name: /^Bác sĩ, Chính thức 2025/ }))
  await rendered.user.keyboard('{Shift>}{F2}{/Shift}')
  const drawer = within(await screen.findByRole('dialog', { name: 'Bác sĩ, Chính thức 2025' }))
  return { ...rendered, drawer }
}

describe('the conversation about a cell', () => {
  it('shows the question at the cell and first in the room, takes the answer, and is settled', async () => {
    const world = await openWorld({ as: 'departmentReviewer' })
    await ask('Sao tăng so với năm trước?')
    await world.signInAs('clerk')
    const { drawer, user, page } = await openCell(world)
    expect(screen.getByRole('textbox', { name: /^Bác sĩ, Chính thức 2025.*1 tin, chưa xong/ })).toBeInTheDocument()
    const field = await drawer.findByRole('textbox', { name: 'Hỏi hoặc trả lời' })
    expect(field).toHaveFocus()
    expect(drawer.getAllByRole('heading', { level: 3 })[0]).toHaveTextContent('Trao đổi và lịch sử')
    expect(await drawer.findByText('Sao tăng so với năm trước?')).toBeInTheDocument()
    await user.type(field, 'Nhận 3 bác sĩ từ xã.')
    await user.keyboard('{Control>}{Enter}{/Control}')
    expect(await drawer.findByText('Nhận 3 bác sĩ từ xã.')).toBeInTheDocument()
    expect(field).toHaveValue('')
    await user.click(drawer.getByRole('button', { name: 'Đánh dấu đã xong' }))
    expect(await drawer.findByText('Đã xong')).toBeInTheDocument()
    expect(await screen.findByRole('textbox', { name: /^Bác sĩ, Chính thức 2025.*2 tin, đã xong/ })).toBeInTheDocument()
    await user.click(drawer.getByRole('button', { name: 'Mở lại trao đổi' }))
    expect(await drawer.findByText('Chưa xong')).toBeInTheDocument()
    expect(await accessibilityProblems(page.baseElement)).toEqual([])
  })

  it('keeps the words when they could not be sent, and says so', async () => {
    const { drawer, user, world } = await openCell()
    const field = await drawer.findByRole('textbox', { name: 'Hỏi hoặc trả lời' })
    world.fail('note.write', 'offline')
    await user.type(field, 'Xin hỏi')
    await user.click(drawer.getByRole('button', { name: 'Gửi' }))
    expect(await drawer.findByText(/^Tin chưa gửi được\. Chưa kết nối được máy chủ/)).toBeInTheDocument()
    expect(field).toHaveValue('Xin hỏi')
    world.recover()
    await user.click(drawer.getByRole('button', { name: 'Gửi' }))
    expect(await drawer.findByText('Xin hỏi')).toBeInTheDocument()
  })

  it('is counted for the reviewer in the queue, in the row, and answered from there by the keyboard', async () => {
    const world = await openWorld({ as: 'departmentReviewer' })
    const [report] = (await server.report.queue({ state: 'submitted' })).reports
    const { reporter, period, stage } = report ?? { reporter: { id: '' }, period: '', stage: 'final' as const }
    const cell = { reporter: reporter.id, subject: reporter.id, element: 'doctors', period, stage }
    await server.note.write({ ...cell, text: 'Đủ cả cơ sở 2 chưa?', idempotencyKey: 'first question' })
    const { user } = await renderApp({ world, path: `/duyet?bao-cao=${report?.id}` })
    expect(await screen.findByRole('link', { name: /1 trao đổi chưa xong/ })).toBeInTheDocument()
    const row = await screen.findByRole('row', { name: /^Bác sĩ.*1 tin, chưa xong/ })
    within(row).getByRole('button', { name: 'Lịch sử và trao đổi: Bác sĩ' }).focus()
    await user.keyboard('{Enter}')
    const drawer = within(await screen.findByRole('dialog', { name: 'Bác sĩ, Chính thức 2025' }))
    expect(await drawer.findByText('Đủ cả cơ sở 2 chưa?')).toBeInTheDocument()
    expect(drawer.getByText('Ký gửi báo cáo chính thức')).toBeInTheDocument()
    expect(drawer.getByText('197')).toBeInTheDocument()
    await user.click(drawer.getByRole('radio', { name: 'Chỉ trao đổi' }))
    expect(drawer.queryByText('197')).toBeNull()
    await user.click(drawer.getByRole('button', { name: 'Đánh dấu đã xong' }))
    await waitFor(() => expect(screen.queryByRole('link', { name: /trao đổi chưa xong/ })).toBeNull())
  })
})

describe('the files of a cell', () => {
  it('are attached, counted at the cell, and taken away with a reason', async () => {
    const { drawer, user } = await openCell()
    expect(await drawer.findByText('Chưa có tệp nào.')).toBeInTheDocument()
    await user.upload(drawer.getByLabelText('Đính kèm tệp', { selector: 'input' }), [fileOf('Biểu 03.pdf'), fileOf('ảnh.jpg', jpgFile())])
    expect(await drawer.findByText('Đã đính kèm ảnh.jpg.')).toBeInTheDocument()
    expect(drawer.getByRole('button', { name: 'Xem Biểu 03.pdf' })).toBeInTheDocument()
    expect(await screen.findByRole('textbox', { name: /^Bác sĩ, Chính thức 2025.*2 tệp/ })).toBeInTheDocument()
    await user.click(drawer.getByRole('button', { name: 'Gỡ Biểu 03.pdf' }))
    await user.click(drawer.getByRole('button', { name: 'Gỡ' }))
    expect(drawer.getByText('Hãy ghi lý do gỡ tệp.')).toBeInTheDocument()
    await user.type(drawer.getByRole('textbox', { name: 'Lý do gỡ' }), 'quét nhầm trang')
    await user.click(drawer.getByRole('button', { name: 'Gỡ' }))
    expect(await drawer.findByText('Đã gỡ (1)')).toBeInTheDocument()
    expect(drawer.getByText(/gỡ .*: quét nhầm trang$/)).toBeInTheDocument()
    expect(drawer.queryByRole('button', { name: 'Xem Biểu 03.pdf' })).toBeNull()
  })

  it('say in a sentence why one is not taken: by the server and before it is sent', async () => {
    const { drawer, user } = await openCell()
    const input = await drawer.findByLabelText('Đính kèm tệp', { selector: 'input' })
    const wrong = [
      fileOf('giả.pdf', new TextEncoder().encode('<html></html>')),
      fileOf('rỗng.pdf', new Uint8Array()),
      fileOf('to.pdf', new Uint8Array(10 * 1024 * 1024 + 1)),
    ]
    await user.upload(input, wrong)
    expect(await drawer.findByText(/^giả\.pdf: Chỉ nhận tệp PDF/)).toBeInTheDocument()
    expect(await drawer.findByText(/^rỗng\.pdf: Tệp không có nội dung/)).toBeInTheDocument()
    expect(await drawer.findByText(/^to\.pdf: Tệp quá 10 MB/)).toBeInTheDocument()
    await user.click(drawer.getAllByRole('button', { name: 'Bỏ qua' })[0] ?? input)
    expect(drawer.queryByText(/^giả\.pdf/)).toBeNull()
    expect((await server.evidence.list(place)).files).toEqual([])
  })

  it('of a whole report know the signed copy', async () => {
    const { user } = await renderApp({ as: 'clerk', path: '/nhap-lieu' })
    await user.click(await screen.findByRole('button', { name: 'Tệp của báo cáo' }))
    const drawer = within(await screen.findByRole('dialog', { name: 'Tệp của báo cáo chính thức năm 2025' }))
    await user.upload(await drawer.findByLabelText('Đính kèm tệp', { selector: 'input' }), fileOf('bản ký.pdf'))
    await user.click(await drawer.findByRole('button', { name: 'Là bản ký tên, đóng dấu' }))
    expect(await drawer.findByText('Bản có ký tên, đóng dấu (bản pháp lý)')).toBeInTheDocument()
    expect(await screen.findByRole('button', { name: 'Tệp của báo cáo: 1 tệp, có bản ký tên, đóng dấu', hidden: true })).toBeInTheDocument()
  })
})
