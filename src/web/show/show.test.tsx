import { act, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it, onTestFinished } from 'vitest'
import { doctorRanking, reportFixture, section } from '../../domain/report/report-fixture.ts'
import type { Report } from '../../domain/report/report.ts'
import { accessibilityProblems } from '../testing/accessibility.ts'
import { renderPiece } from '../testing/render-piece.tsx'
import { PresenterView } from './PresenterView.tsx'
import { Show } from './Show.tsx'
import { showDeck } from './show-deck.ts'
import type { ShowLine } from './show-link.ts'
import { startOfShow } from './show-state.ts'
import { useShow } from './use-show.ts'

const hallLine: ShowLine = { name: 'test-show', self: 'hall' }
const presenterLine: ShowLine = { name: 'test-show', self: 'presenter' }

interface PieceProps {
  report?: Report
  link?: ShowLine | null
  onPresenter?: () => boolean
}

function Hall({ report = reportFixture, link = null, onPresenter = () => true }: PieceProps) {
  const show = useShow({ deck: showDeck(report, '16:9'), start: () => startOfShow(0), link })
  return <Show show={show} look="projector" onLook={() => {}} isReady onPresenter={onPresenter} />
}

function Presenter({ link }: { link: ShowLine }) {
  const show = useShow({ deck: showDeck(reportFixture, '16:9'), start: () => startOfShow(0), link, isFollowing: true })
  return <PresenterView show={show} look="projector" />
}

const shown = () => screen.getAllByRole('region', { name: /./ }).filter((region) => region.closest('[data-shown="true"]'))
const firstButton = (name: RegExp) => {
  const [button] = screen.getAllByRole('button', { name })
  if (button === undefined) throw new Error('no button')
  return button
}
const said = () => screen.getAllByRole('status').map((status) => status.textContent)

describe('the hall', () => {
  it('shows one page, says which, and turns it by keys', async () => {
    const user = userEvent.setup()
    const { container } = renderPiece(<Hall />)
    expect(said()).toContain('Trang 1/7: Tổng kết thực hiện Nghị quyết XI về y tế năm 2024')
    await user.keyboard('{PageDown}')
    expect(said()).toContain('Trang 2/7: Kết quả chung')
    expect(shown()[0]).toHaveAccessibleName('Kết quả chung')
    await user.keyboard('6{Enter}')
    expect(said()).toContain('Trang 6/7: Tồn tại, hạn chế')
    await user.keyboard('s ')
    expect(said()).toContain('Trang 6/7: Tồn tại, hạn chế. Ý 1/2')
    await user.keyboard('b')
    expect(said()).toContain('Màn hình đen')
    await user.keyboard('{Escape}{Home}')
    expect(said()).toContain('Trang 1/7: Tổng kết thực hiện Nghị quyết XI về y tế năm 2024')
    expect(await accessibilityProblems(container)).toEqual([])
  })

  it('looks a unit up with one key and a few letters, and comes back', async () => {
    const user = userEvent.setup()
    renderPiece(<Hall />)
    await user.keyboard('{ArrowRight}/')
    await user.type(screen.getByRole('combobox', { name: 'Tìm đơn vị, chỉ tiêu' }), 'di linh{Enter}')
    expect(said()).toContain('Tra cứu: Huyện Di Linh')
    await user.keyboard('{Backspace}')
    expect(said()).toContain('Trang 2/7: Kết quả chung')
  })

  it('leads from a bar to the unit, and says when nothing was prepared about it', async () => {
    const user = userEvent.setup()
    const chart = { kind: 'ranking' as const, title: 'Bác sĩ', summary: '6/12 đạt.', series: [doctorRanking] }
    const ranking = section({ id: 'r', kind: 'ranking', title: 'Xếp hạng', blocks: [{ kind: 'chart', chart }] })
    renderPiece(<Hall report={{ ...reportFixture, sections: [ranking] }} />)
    await user.click(firstButton(/Huyện Di Linh/))
    expect(said()).toContain('Tra cứu: Huyện Di Linh')
    await user.keyboard('{Escape}')
    await user.click(firstButton(/Thành phố Đà Lạt/))
    expect(screen.getByRole('alert')).toHaveTextContent('Bài này không có trang riêng')
  })

  it('says when the second window was blocked, and shows the notes here', async () => {
    const user = userEvent.setup()
    renderPiece(<Hall onPresenter={() => false} />)
    await user.keyboard('{ArrowRight}p')
    expect(screen.getByRole('alert')).toHaveTextContent('Trình duyệt đã chặn cửa sổ thứ hai')
    await user.click(screen.getByRole('button', { name: 'Xem ghi chú tại đây' }))
    expect(screen.getByRole('region', { name: 'Ghi chú người nói' })).toHaveTextContent('Nhấn vào <b>bác sĩ</b>.')
  })

  it('goes on without full screen where it is refused, and says how else', async () => {
    const user = userEvent.setup()
    const refused = () => Promise.reject(new TypeError('no'))
    document.documentElement.requestFullscreen = refused
    onTestFinished(() => {
      Reflect.deleteProperty(document.documentElement, 'requestFullscreen')
    })
    renderPiece(<Hall />)
    await user.keyboard('f')
    expect(await screen.findByRole('alert')).toHaveTextContent('Nhấn F11')
    await user.keyboard('{PageDown}')
    expect(said()).toContain('Trang 2/7: Kết quả chung')
  })

  it('lists its keys', async () => {
    const user = userEvent.setup()
    renderPiece(<Hall />)
    await user.keyboard('?')
    expect(within(screen.getByRole('dialog')).getByText('Cửa sổ người trình bày')).toBeInTheDocument()
  })
})

describe('the presenter', () => {
  it('follows the hall and leads it, with notes, what comes next and the clock', async () => {
    const user = userEvent.setup()
    const hall = renderPiece(<Hall link={hallLine} />)
    const { container } = renderPiece(<Presenter link={presenterLine} />)
    const own = within(container)
    await user.click(own.getByRole('button', { name: 'Trang sau' }))
    await waitFor(() => expect(within(hall.container).getByText('Trang 2/7: Kết quả chung')).toBeInTheDocument())
    expect(own.getByRole('region', { name: 'Ghi chú người nói' })).toHaveTextContent('Nói chậm.')
    expect(own.getByRole('region', { name: 'Trang tiếp theo' })).toHaveTextContent('Bác sĩ trên một vạn dân (1/2)')
    expect(own.getByText('Giờ').nextSibling).toHaveTextContent(/^\d\d:\d\d:\d\d$/)
    expect(await accessibilityProblems(container)).toEqual([])
    act(() => hall.unmount())
    expect(await own.findByRole('alert')).toHaveTextContent('Cửa sổ trình chiếu đã đóng')
  })

  it('goes to a page of its list', async () => {
    const user = userEvent.setup()
    const { container } = renderPiece(<Presenter link={presenterLine} />)
    const list = within(within(container).getByRole('navigation', { name: 'Các trang' }))
    await user.click(list.getByRole('button', { name: /Tồn tại/ }))
    expect(list.getByRole('button', { name: /Tồn tại/ })).toHaveAttribute('aria-current', 'page')
  })
})
