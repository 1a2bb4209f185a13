import { screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { doctorRanking, doctorTrend } from '../../domain/report/report-fixture.ts'
import type { ReportChart } from '../../domain/report/report.ts'
import { accessibilityProblems } from '../testing/accessibility.ts'
import { renderPiece } from '../testing/render-piece.tsx'
import { createPreferencesStore, PreferencesContext, preferencesFromCookies } from '../stores/preferences.ts'
import { ReportChartView } from './ReportChartView.tsx'

const size = { width: 1184, height: 540 }
const chart = (kind: ReportChart['kind'], series: ReportChart['series']): ReportChart => ({ kind, title: 'Bác sĩ', summary: '6/12 đạt.', series })

describe('ReportChartView', () => {
  it('draws units as buttons with their whole names, which lead to the unit', async () => {
    const user = userEvent.setup()
    const picked: string[] = []
    const { container } = renderPiece(<ReportChartView chart={chart('ranking', [doctorRanking])} size={size} onPick={({ id }) => picked.push(id)} />)
    expect(screen.getByRole('img', { name: 'Bác sĩ. 6/12 đạt.' })).toBeInTheDocument()
    await user.click(screen.getByRole('button', { name: 'Huyện Đam Rông: 9,70 bác sĩ/vạn dân. Đạt' }))
    screen.getByRole('button', { name: /^Huyện Cát Tiên \(sáp nhập một phần .*: chưa gửi số liệu\. Chưa đủ số liệu$/ }).focus()
    await user.keyboard('{Enter}')
    expect(picked).toEqual(['unit2@2020-01-01', 'unit11@2020-01-01'])
    expect(await accessibilityProblems(container)).toEqual([])
  })

  it('has no buttons where nothing can be picked, and dims what is not pointed out', () => {
    const view = (highlighted: readonly string[] | null) => (
      <ReportChartView chart={chart('ranking', [doctorRanking])} size={size} highlighted={highlighted} />
    )
    const { container, unmount } = renderPiece(view(['unit2@2020-01-01']))
    expect(screen.queryByRole('button')).not.toBeInTheDocument()
    expect(container.querySelectorAll('[data-dim]').length).toBeGreaterThan(11)
    expect(screen.getByText('9,70').closest('[data-dim]')).toBeNull()
    unmount()
    const plain = renderPiece(view(null))
    expect(plain.container.querySelector('[data-dim]')).toBeNull()
  })

  it('is the same where nothing can be measured', () => {
    const store = createPreferencesStore(preferencesFromCookies(''))
    const markup = renderToStaticMarkup(
      <PreferencesContext value={store}>
        <ReportChartView chart={chart('trend', [doctorTrend])} size={size} />
      </PreferencesContext>,
    )
    for (const words of ['8,46', '8,74', '2022: chưa gửi số liệu', 'bác sĩ/vạn dân']) expect(markup).toContain(words)
  })

  it('says that there is nothing to draw', () => {
    renderPiece(<ReportChartView chart={chart('trend', [{ ...doctorTrend, points: [], path: null, forecast: null }])} size={size} />)
    expect(screen.getByText('Chưa có số liệu nào để vẽ.')).toBeInTheDocument()
  })
})
