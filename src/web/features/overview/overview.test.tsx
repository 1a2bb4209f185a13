import { screen, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { accessibilityProblems } from '../../testing/accessibility.ts'
import { openWorld, renderApp } from '../../testing/render-app.tsx'

const card = (name: string) => screen.findByRole('article', { name })
const title = (name: string | RegExp) => screen.findByRole('heading', { level: 1, name })

describe('the overview', () => {
  it('answers the resolution in one line, and what is needed in heads', async () => {
    const { page } = await renderApp({ as: 'viewer', path: '/' })
    expect(await title('Năm 2024: đạt 1/3 chỉ tiêu')).toBeInTheDocument()
    expect(screen.getByText('Còn thiếu 9 bác sĩ, 1 xã.')).toBeInTheDocument()
    expect(screen.getAllByRole('article')).toHaveLength(4)
    expect(await accessibilityProblems(page.container)).toEqual([])
  })

  it('answers each target: value, mark as a word, target, way, need', async () => {
    await renderApp({ as: 'viewer', path: '/' })
    const doctors = await card('Bác sĩ/vạn dân')
    for (const part of ['8,7', 'bác sĩ/vạn dân', 'Gần đạt', 'Lộ trình năm nay: 8,5', 'Đúng lộ trình', 'Còn thiếu 9 bác sĩ']) {
      expect(within(doctors).getByText(part)).toBeInTheDocument()
    }
    expect(doctors).toHaveTextContent('Mục tiêu: từ 9 trở lên đến năm 2025')
    expect(doctors).toHaveTextContent('+0,3 so với 2023 (tốt lên)')
    const growth = await card('Tăng tự nhiên')
    expect(growth).toHaveTextContent('1,01%ĐạtMục tiêu: khoảng 1,0 (± 0,05)')
    expect(growth).not.toHaveTextContent('Còn thiếu')
  })

  it('says why a value is missing, never as a zero, and judges nothing by it', async () => {
    await renderApp({ as: 'viewer', path: '/' })
    const life = await card('Tuổi thọ')
    expect(within(life).getByText('không ai phải báo cáo')).toBeInTheDocument()
    expect(within(life).getByText('Chưa đủ số liệu')).toBeInTheDocument()
    expect(within(life).queryByText(/^0/)).toBeNull()
    expect(life).not.toHaveTextContent('so sánh')
    expect(life).not.toHaveTextContent('Còn thiếu')
  })

  it('shows in the year that is coming in how much is there, and who has not reported', async () => {
    await renderApp({ as: 'viewer', path: '/?nam=2025' })
    expect(await title('Năm 2025: chưa đủ số liệu để đánh giá')).toBeInTheDocument()
    expect(await card('Bác sĩ/vạn dân')).toHaveTextContent('chưa gửi số liệuChưa đủ số liệu1/3 đơn vị')
    const outstanding = screen.getByRole('region', { name: 'Chưa có số liệu được duyệt' })
    expect(within(outstanding).getByText('1/4 báo cáo đã duyệt')).toBeInTheDocument()
    const lines = within(outstanding).getAllByRole('listitem')
    expect(lines.map((line) => line.textContent)).toEqual([
      'Bệnh viện Đa khoa An Hòachính thứcchờ thẩm định · 10/01/2026',
      'Trung tâm Y tế Bắc Anchính thứcđang nhập · 10/01/2026',
      'Trung tâm Y tế Nam Anchính thứcbị trả lại · 10/01/2026',
    ])
    // Bắc An reaches its target already with the hospital alone; that is no step back from "exceeded".
    expect(screen.getByText('Không đơn vị nào đổi trạng thái so với 2024.')).toBeInTheDocument()
  })

  it('says what changed since the year before', async () => {
    await renderApp({ as: 'viewer', path: '/' })
    const changes = await screen.findByRole('region', { name: 'Thay đổi so với 2023' })
    expect(changes).toHaveTextContent('1 tốt lên · 0 xấu đi')
    expect(within(changes).getByRole('listitem')).toHaveTextContent('Tỉnh An HòaBác sĩ/vạn dânChưa đạt → Gần đạt')
  })

  it('marks what was computed from made-up figures, and nothing else', async () => {
    await renderApp({ as: 'viewer', path: '/?nam=2023' })
    expect(within(await card('Bác sĩ/vạn dân')).getByText('dữ liệu minh họa')).toBeInTheDocument()
    expect(within(await card('Tăng tự nhiên')).queryByText('dữ liệu minh họa')).toBeNull()
    expect(within(screen.getByRole('main')).getAllByText('dữ liệu minh họa')).toHaveLength(2)
  })

  it('keeps the year in the address, and shows it', async () => {
    const { user, router } = await renderApp({ as: 'viewer', path: '/' })
    await title(/^Năm 2024/)
    await user.click(screen.getByRole('button', { name: 'Xem năm 2023' }))
    expect(await title('Năm 2023: đạt 1/3 chỉ tiêu')).toBeInTheDocument()
    expect(router.state.location.href).toBe('/?nghi-quyet=nq-an-hoa&nam=2023')
    expect(document.title).toBe('Năm 2023: đạt 1/3 chỉ tiêu · Vạn Dân')
    await user.selectOptions(screen.getByRole('combobox', { name: 'Năm' }), 'Năm 2021')
    expect(await title(/^Năm 2021/)).toBeInTheDocument()
    expect(screen.getByRole('button', { name: 'Xem năm 2020' })).toBeDisabled()
  })

  it('speaks English', async () => {
    await renderApp({ as: 'viewer', path: '/', cookies: 'locale=en' })
    expect(await title('2024: 1 of 3 targets met')).toBeInTheDocument()
    expect(await card('Doctors/10,000')).toHaveTextContent('8.7per 10,000Nearly metTarget: at least 9 by 2025')
    expect(await card('Life expectancy')).toHaveTextContent('nobody has to report itInsufficient data')
    expect(screen.getByRole('button', { name: 'Tỉnh An Hòa, Doctors/10,000: 8.7, Nearly met' })).toBeInTheDocument()
  })
})

describe('the overview without its answers', () => {
  it('keeps the places of the answers while they are on their way', async () => {
    const world = await openWorld({ as: 'viewer' })
    const letThrough = world.hold('overview.get')
    const { page } = await renderApp({ world, path: '/' })
    expect(await title('Tổng quan')).toBeInTheDocument()
    expect(page.container.querySelector('[aria-busy="true"]')).toContainElement(screen.getByRole('heading', { level: 1 }))
    expect(screen.queryByRole('article')).toBeNull()
    letThrough()
    expect(await title(/^Năm 2024/)).toBeInTheDocument()
    expect(page.container.querySelector('[aria-busy="true"]')).toBeNull()
  })

  it('says that the server failed, and asks again', async () => {
    const world = await openWorld({ as: 'viewer' })
    world.fail('overview.get', 'broken')
    const { user, page } = await renderApp({ world, path: '/' })
    const alert = await screen.findByRole('alert')
    expect(alert).toHaveTextContent('Chưa tải được nội dung này')
    expect(alert).toHaveTextContent('Máy chủ đang bận hoặc đang bảo trì.')
    expect(await accessibilityProblems(page.container)).toEqual([])
    world.recover()
    await user.click(within(alert).getByRole('button', { name: 'Thử lại' }))
    expect(await title(/^Năm 2024/)).toBeInTheDocument()
    expect(screen.queryByRole('alert')).toBeNull()
  })

  it('says that the server is out of reach, on the page and on top', async () => {
    const world = await openWorld({ as: 'viewer' })
    world.fail('overview.get', 'offline')
    await renderApp({ world, path: '/' })
    expect(await screen.findByRole('alert')).toHaveTextContent('Chưa kết nối được máy chủ. Kiểm tra mạng rồi thử lại.')
    expect(screen.getByText(/^Chưa kết nối được máy chủ. Trang đang hiện số liệu đã tải/)).toBeInTheDocument()
  })

  it('says what to do in a workspace without a resolution', async () => {
    const world = await openWorld()
    await world.database.kysely.deleteFrom('target').execute()
    await world.database.kysely.deleteFrom('resolution').execute()
    await world.signInAs('administrator')
    await renderApp({ world, path: '/' })
    expect(await screen.findByRole('heading', { name: 'Chưa có nghị quyết nào' })).toBeInTheDocument()
    expect(screen.getByText(/npm run import/)).toBeInTheDocument()
    expect(await title('Tổng quan')).toBeInTheDocument()
  })
})
