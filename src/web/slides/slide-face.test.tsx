import { render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'
import { reportFixture } from '../../domain/report/report-fixture.ts'
import type { Subject } from '../../domain/report/report.ts'
import { accessibilityProblems } from '../testing/accessibility.ts'
import { deckPages } from './deck-pages.ts'
import { hardReport } from './gallery/hard-report.ts'
import { SlideFace } from './SlideFace.tsx'
import { slideRatios } from './slide-size.ts'

const pageOf = (id: string, part = 0) => {
  const section = [...reportFixture.sections, ...reportFixture.annex, ...hardReport.sections].find((each) => each.id === id)
  if (section === undefined) throw new Error(`no section ${id}`)
  return { section, part, ratio: '16:9' as const, report: reportFixture, place: 3, total: 24 }
}

describe('a slide', () => {
  it('says number, verdict, target and need as the report prints them, and where it stands', async () => {
    const { container } = render(<SlideFace {...pageOf('s3')} />)
    const slide = screen.getByRole('region', { name: 'Bác sĩ trên một vạn dân (1/2)' })
    for (const text of [
      '8,46',
      'Gần đạt',
      'Còn thiếu 6 bác sĩ',
      '+0,41 so với 2023',
      'dữ liệu minh họa',
      'SỞ Y TẾ',
      'Bản nháp, chưa chốt',
      'Trang 3 trên 24',
    ]) {
      expect(within(slide).getAllByText(text).length).toBeGreaterThan(0)
    }
    expect(slide).toHaveAttribute('lang', 'vi')
    expect(await accessibilityProblems(container)).toEqual([])
  })

  it('of a frozen deck says which freeze it is of, on the clock of Vietnam', () => {
    render(<SlideFace {...pageOf('s5')} report={hardReport} />)
    expect(screen.getByText('Chốt lần 2 · 05/12/2025 09:30')).toBeInTheDocument()
  })

  it('tells why there is nothing to show', () => {
    render(<SlideFace {...pageOf('s6')} />)
    expect(screen.getByText(/không còn từ ngày 01\/12\/2024/)).toBeInTheDocument()
  })

  it('shows HTML as text', () => {
    const { container } = render(<SlideFace {...pageOf('h11')} />)
    expect(container.querySelector('script, b')).toBeNull()
    expect(container).toHaveTextContent('<script>alert(1)</script>')
  })

  it('leads from a tile and a row to what they are about, and only where that is wanted', async () => {
    const picked: Subject[] = []
    const user = userEvent.setup()
    const tiles = render(<SlideFace {...pageOf('h3')} onPick={(subject) => picked.push(subject)} />)
    await user.click(screen.getByRole('button', { name: 'Xem Tuổi thọ trung bình' }))
    tiles.rerender(<SlideFace {...pageOf('s4')} onPick={(subject) => picked.push(subject)} />)
    await user.click(screen.getByRole('button', { name: 'Bác sĩ trên một vạn dân' }))
    expect(picked).toEqual([
      { kind: 'indicator', code: 'indicator4' },
      { kind: 'indicator', code: 'doctors' },
    ])
    tiles.rerender(<SlideFace {...pageOf('s4')} />)
    expect(screen.queryByRole('button')).toBeNull()
  })

  it('points at one sentence', () => {
    render(<SlideFace {...pageOf('s5')} step={1} />)
    expect(screen.getAllByRole('listitem').map((item) => item.dataset['pointed'])).toEqual(['false', 'true'])
  })

  it.each(slideRatios)('draws every page of every report in %s without a second heading or a missing name', (ratio) => {
    for (const report of [reportFixture, hardReport]) {
      for (const { section, part } of deckPages([...report.sections, ...report.annex], ratio)) {
        const { unmount } = render(<SlideFace section={section} part={part} report={report} ratio={ratio} place={null} total={1} look="dark" />)
        expect(screen.getAllByRole('heading', { level: 2 })).toHaveLength(1)
        expect(screen.getByRole('region')).toHaveAccessibleName(expect.stringContaining(section.title.trim().slice(0, 20)))
        unmount()
      }
    }
  })
})
