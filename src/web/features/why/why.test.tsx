import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { createClient } from '../../api/client.ts'
import { accessibilityProblems } from '../../testing/accessibility.ts'
import { openWorld, renderApp } from '../../testing/render-app.tsx'
import type { AppOptions } from '../../testing/render-app.tsx'

const open = (why: string, year: number, options: Partial<AppOptions> = {}) =>
  renderApp({ as: 'viewer', path: `/?nam=${year}&vi-sao=${encodeURIComponent(why)}`, ...options })

async function dialog(title = 'Vì sao có kết quả này?') {
  const opened = await screen.findByRole('dialog', { name: title })
  await within(opened).findByRole('table')
  return within(opened)
}

/** What stands behind a term of the list of facts. */
async function fact(term: string): Promise<string> {
  return (await screen.findByText(term, { selector: 'dt' })).nextElementSibling?.textContent ?? ''
}

const province = 'AH@2010-01-01'
const server = createClient({ origin: () => 'http://localhost' })

/** The report of TTYT Bắc An for 2025 as its clerk finishes and sends it. */
async function signOffDoctors(doctors: string, note: string) {
  const entry = { reporter: 'TT1@2010-01-01', period: '2025', stage: 'final' } as const
  const { rows } = await server.sheet.get({ reporter: entry.reporter, year: 2025 })
  for (const { subject, element, cells } of rows) {
    const value = { doctors, deaths: '1160', communesRecognised: '1' }[element.code]
    if (value === undefined) continue
    const cell = { ...entry, subject: subject.id, element: element.code, expectedVersion: cells[0]?.version ?? null }
    const idempotencyKey = `${element.code} of ${subject.id}`
    await server.sheet.saveFigure({ ...cell, idempotencyKey, value, missingReason: null, note: element.code === 'doctors' ? note : null })
  }
  const { reports } = await server.sheet.get({ reporter: entry.reporter, year: 2025 })
  const { id, lock } = await server.report.submit({ ...entry, idempotencyKey: 'report of this test', lock: reports[0]?.lock ?? 0 })
  return { id, lock }
}

describe('why a result is what it is', () => {
  it('lays out what it was made from: formula, calculation, target with its clause, thresholds', async () => {
    await open(`${province}/doctorsPer10k`, 2024)
    const { getByText, getByRole } = await dialog()
    expect(getByText('Tỉnh An Hòa · Số bác sĩ trên một vạn dân · năm 2024')).toBeInTheDocument()
    expect(getByRole('region', { name: 'Kết luận' })).toHaveTextContent('8,7bác sĩ/vạn dânGần đạt')
    expect(await fact('Cách tính')).toBe('10.000 × Bác sĩ ÷ dân số trung bình')
    expect(await fact('Phép tính')).toBe('10.000 × 268 ÷ 307.500 = 8,7154471544…')
    expect(await fact('Mục tiêu')).toBe('Mục tiêu: từ 9 trở lên đến năm 2025 · 9 bác sĩ trên một vạn dân')
    expect(await fact('Ngưỡng đánh giá')).toMatch(
      /^Mức phải đạt: 9\.Chưa đạt nhưng cách không quá 5\s% là "gần đạt"; cách trên 10\s% là "còn thấp"\./,
    )
    expect(await accessibilityProblems(screen.getByRole('dialog'))).toEqual([])
  })

  it('names every figure behind it with its version and stage', async () => {
    await open(`${province}/doctorsPer10k`, 2024)
    const { getByRole, getAllByRole } = await dialog()
    const hospital = getByRole('row', { name: /^Bác sĩ \(tử số\) Bệnh viện Đa khoa An Hòa 190 chính thức\s*phiên bản \d+/ })
    expect(hospital).toHaveTextContent('Nhập: nạp từ tệp, 10/01/2026 09:00Duyệt: nạp từ tệp, 10/01/2026 09:00')
    expect(getByRole('row', { name: 'Dân số (mẫu số) Tỉnh An Hòa 307.500 dân số trung bình chính thức' })).toBeInTheDocument()
    expect(getAllByRole('row')).toHaveLength(5)
  })

  it('names who entered and who approved a figure, and the explanation', async () => {
    const world = await openWorld({ as: 'clerk' })
    const report = await signOffDoctors('48', 'Nhận thêm hai bác sĩ')
    await world.signInAs('departmentReviewer')
    await server.report.approve({ idempotencyKey: 'approval of this test', ...report })
    await renderApp({ world, path: '/?nam=2025&vi-sao=TT1@2010-01-01/doctorsPer10k' })
    const { getByRole } = await dialog()
    const row = getByRole('row', { name: /^Bác sĩ/ })
    expect(row).toHaveTextContent('48chính thức')
    expect(row).toHaveTextContent('Nhập: clerk, 20/01/2026 09:00Duyệt: departmentReviewer, 20/01/2026 09:00Giải trình: Nhận thêm hai bác sĩ')
    expect(getByRole('region', { name: 'Kết luận' })).toHaveTextContent(/^Góp số liệu$/)
  })

  it('marks made-up figures and what was computed from them', async () => {
    await open(`${province}/doctorsPer10k`, 2023)
    const { getByRole, getAllByText } = await dialog()
    expect(getByRole('row', { name: /Trung tâm Y tế Nam An 33/ })).toHaveTextContent('dữ liệu minh họa')
    expect(getByRole('region', { name: 'Kết luận' })).toHaveTextContent('dữ liệu minh họa')
    expect(getAllByText('dữ liệu minh họa')).toHaveLength(2)
  })

  it('says the way to the target by both methods', async () => {
    await open(`${province}/communesMeetingCriteria`, 2024)
    const { getByText } = await dialog()
    expect(getByText('Chậm so với lộ trình')).toBeInTheDocument()
    expect(getByText(/^Tốc độ so với mức cần: /)).toBeInTheDocument()
    expect(getByText(/^Lộ trình năm nay: 75,00; chênh lệch /)).toBeInTheDocument()
    expect(getByText('Phương pháp thứ hai (tốc độ tăng bình quân)').nextElementSibling).toHaveTextContent(/^đúng lộ trình \(\d,\d\d\)$/)
    expect(getByText(/^Hai phương pháp cho kết luận khác nhau/)).toBeInTheDocument()
  })

  it('speaks of a band by its edge', async () => {
    await open(`${province}/naturalGrowth`, 2024)
    await dialog()
    expect(await fact('Ngưỡng đánh giá')).toMatch(/^Mép gần nhất của khoảng mục tiêu: 1,05\.Trong khoảng, kể cả hai mép, là "đạt"/)
  })

  it('says why a value is missing, whose figure is, and that there is no second opinion', async () => {
    await open(`${province}/doctorsPer10k`, 2025)
    const { getByRole, getByText } = await dialog()
    expect(getByRole('region', { name: 'Kết luận' })).toHaveTextContent(/^chưa gửi số liệuChưa đủ số liệu$/)
    expect(getByRole('row', { name: /Trung tâm Y tế Bắc An/ })).toHaveTextContent('chưa gửi số liệu')
    expect(getByText('không áp dụng được cho chuỗi này')).toBeInTheDocument()
  })

  it('says that there is no figure at all', async () => {
    await open(`${province}/lifeExpectancy`, 2024)
    expect(await screen.findByText('Chưa có số liệu nào.')).toBeInTheDocument()
    expect(screen.getByRole('region', { name: 'Kết luận' })).toHaveTextContent(/^không ai phải báo cáoChưa đủ số liệu$/)
  })

  it('speaks English', async () => {
    await open(`${province}/doctorsPer10k`, 2024, { cookies: 'locale=en' })
    const { getByRole } = await dialog('Why this result?')
    expect(getByRole('region', { name: 'Verdict' })).toHaveTextContent('8.7per 10,000Nearly met')
    expect(await fact('Calculation')).toBe('10,000 × 268 ÷ 307,500 = 8.7154471544…')
  })
})

describe('the reasons as a dialog', () => {
  it('goes out of the address when it is closed, and gives the focus back', async () => {
    const { user, router } = await renderApp({ as: 'viewer', path: '/?nam=2024&loai=district' })
    const cell = await screen.findByRole('button', { name: 'Huyện Nam An, Bác sĩ/vạn dân: 2,7, Còn thấp' })
    await user.click(cell)
    await dialog()
    expect(cell).not.toHaveFocus()
    await user.click(screen.getByRole('button', { name: 'Đóng' }))
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
    expect(router.state.location.href).toBe('/?nam=2024&loai=district')
    expect(cell).toHaveFocus()
  })

  it('leads on to the unit in the same year', async () => {
    const { user, router } = await open('NA@2023-01-01/doctorsPer10k', 2024)
    const { getByRole } = await dialog()
    await user.click(getByRole('link', { name: 'Xem đơn vị' }))
    await waitFor(() => expect(router.state.location.href).toBe('/don-vi/NA@2023-01-01?nghi-quyet=nq-an-hoa&nam=2024'))
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
  })

  it('says that it does not know the unit or the indicator of an old link', async () => {
    const { page } = await open('KHONG-CO@2010-01-01/doctorsPer10k', 2024)
    const opened = await screen.findByRole('dialog')
    expect(await within(opened).findByText('Không tìm thấy đơn vị này. Hãy tìm lại theo tên bằng nút Tìm.')).toBeInTheDocument()
    page.unmount()
    await open(`${province}/khongCo`, 2024)
    expect(await screen.findByText('Không tìm thấy chỉ tiêu này. Hãy chọn lại từ trang Tổng quan.')).toBeInTheDocument()
  })

  it('does not open for what is no unit and indicator', async () => {
    await open('AH', 2024)
    expect(await screen.findByRole('heading', { level: 1, name: /^Năm 2024/ })).toBeInTheDocument()
    expect(screen.queryByRole('dialog')).toBeNull()
  })

  it('says that the server failed, and asks again', async () => {
    const world = await openWorld({ as: 'viewer' })
    world.fail('why.get', 'broken')
    const { user } = await open(`${province}/doctorsPer10k`, 2024, { world })
    const alert = await screen.findByRole('alert')
    expect(alert).toHaveTextContent('Máy chủ đang bận hoặc đang bảo trì.')
    world.recover()
    await user.click(within(alert).getByRole('button', { name: 'Thử lại' }))
    await dialog()
    expect(screen.queryByRole('alert')).toBeNull()
  })
})
