import { screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useState } from 'react'
import { describe, expect, it } from 'vitest'
import { accessibilityProblems } from '../../testing/accessibility.ts'
import { renderPiece } from '../../testing/render-piece.tsx'
import { Tabs } from './Tabs.tsx'

const tabs = [
  { key: 'table', label: 'Bảng' },
  { key: 'trend', label: 'Xu hướng' },
  { key: 'map', label: 'Bản đồ' },
] as const

function Page() {
  const [selected, setSelected] = useState<(typeof tabs)[number]['key']>('table')
  return (
    <Tabs label="Cách xem" selected={selected} tabs={tabs} onSelect={setSelected}>
      Nội dung {selected}
    </Tabs>
  )
}

describe('Tabs', () => {
  it('is one stop of the Tab key and moves by arrows around its ends', async () => {
    const user = userEvent.setup()
    const { container } = renderPiece(<Page />)
    await user.tab()
    expect(screen.getByRole('tab', { name: 'Bảng' })).toHaveFocus()
    await user.keyboard('{ArrowLeft}')
    expect(screen.getByRole('tab', { name: 'Bản đồ', selected: true })).toHaveFocus()
    expect(screen.getByRole('tabpanel', { name: 'Bản đồ' })).toHaveTextContent('Nội dung map')
    await user.keyboard('{ArrowRight}{ArrowRight}')
    expect(screen.getByRole('tab', { name: 'Xu hướng', selected: true })).toHaveFocus()
    await user.keyboard('{End}{Home}')
    expect(screen.getByRole('tab', { name: 'Bảng', selected: true })).toHaveFocus()
    expect(screen.getAllByRole('tab').filter((tab) => tab.tabIndex === 0)).toHaveLength(1)
    expect(await accessibilityProblems(container)).toEqual([])
  })
})
