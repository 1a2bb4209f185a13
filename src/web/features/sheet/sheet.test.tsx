import { act, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, describe, expect, it } from 'vitest'
import { openTestWorld } from '../../../../mocks/node.ts'
import type { TestWorld, TestWorldOptions } from '../../../../mocks/node.ts'
import { connectionStore } from '../../stores/connection.ts'
import { onSessionRestored } from '../../stores/session-expiry.ts'
import { accessibilityProblems } from '../../testing/accessibility.ts'
import { renderInWorld } from '../../testing/render-in-world.tsx'

let world: TestWorld

async function openSheet(options: TestWorldOptions = { as: 'clerk' }, href = '/nhap-lieu') {
  world = await openTestWorld(options)
  const rendered = await renderInWorld(href)
  return { ...rendered, user: userEvent.setup() }
}

const field = (name: RegExp) => screen.findByRole('textbox', { name })

afterEach(async () => {
  await world.close()
  localStorage.clear()
  onSessionRestored()
  connectionStore.setState({ isReachable: true })
})

describe('the sheet', () => {
  it('shows last years beside the cells to fill, in a grid that says where everything is', async () => {
    const { page } = await openSheet()
    const grid = await screen.findByRole('grid', { name: /Trung tâm Y tế Bắc An/ })
    expect(grid).toHaveAttribute('aria-rowcount', '6')
    expect(screen.getByRole('columnheader', { name: 'Thực hiện 2024' })).toBeInTheDocument()
    expect(await field(/^Bác sĩ.*, Chính thức 2025, đã lưu/)).toHaveValue('46')
    expect(await accessibilityProblems(page.container)).toEqual([])
  })
})
