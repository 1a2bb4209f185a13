import { screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'
import { doctorRanking } from '../../domain/report/report-fixture.ts'
import { renderPiece } from '../testing/render-piece.tsx'
import { ReportChartFiles } from './ReportChartFiles.tsx'
import { whileDrawn } from './while-drawn.tsx'

describe('ReportChartFiles', () => {
  it('offers the chart as pictures and as tables', async () => {
    const user = userEvent.setup()
    const chart = { kind: 'ranking' as const, title: 'Xếp hạng', summary: '', series: [doctorRanking] }
    renderPiece(<ReportChartFiles chart={chart} about={['Lâm Đồng, 2024']} notes={[]} />)
    await user.click(screen.getByRole('button', { name: 'Tải xuống: Xếp hạng' }))
    expect(screen.getAllByRole('menuitem')).toHaveLength(5)
  })
})

describe('whileDrawn', () => {
  it('draws beside the page only while the picture is taken, also when that fails', async () => {
    let seen = ''
    await whileDrawn(<figure>Bác sĩ</figure>, null, (element) => {
      seen = element.textContent ?? ''
      return Promise.resolve()
    })
    expect(seen).toBe('Bác sĩ')
    await expect(whileDrawn(<figure>Giường</figure>, null, () => Promise.reject(new Error('no picture')))).rejects.toThrow('no picture')
    expect(document.querySelector('figure')).toBeNull()
  })
})
