import { screen, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
// oxlint-disable-next-line no-restricted-imports -- what is stored here is read by the real server app
import { inTransaction } from '../../server/database/database.ts'
// oxlint-disable-next-line no-restricted-imports
import { savePopulations } from '../../server/stores/populations.ts'
// oxlint-disable-next-line no-restricted-imports
import { bumpRevision } from '../../server/stores/revision.ts'
import { accessibilityProblems } from '../testing/accessibility.ts'
import { openWorld, renderApp } from '../testing/render-app.tsx'

const then = '2026-01-12T02:00:00.000Z'
const address = 'thoi-diem=2026-01-12T02%3A00%3A00.000Z'

/** The small world in which the people of An Hòa were counted anew after `then`: half as many, so twice as many doctors for each. */
async function worldThatMoved() {
  const world = await openWorld({ as: 'viewer' })
  await inTransaction(world.database.kysely, async (transaction) => {
    const people = { unit: 'AH@2010-01-01', year: 2024, kind: 'averageFinal' as const, source: null, illustrative: false }
    await savePopulations(transaction, [{ ...people, value: '155000' }], { at: '2026-01-15T02:00:00.000Z', by: null })
    await bumpRevision(transaction)
  })
  return world
}

const bar = () => screen.findByRole('note', { name: 'Thời điểm của số liệu' })
const card = () => screen.findByRole('article', { name: 'Bác sĩ/vạn dân' })

describe('a screen as of a past moment', () => {
  it('shows what was known then, says so, and leads back to the present', async () => {
    const { page, user, router } = await renderApp({ world: await worldThatMoved(), path: `/?${address}` })
    expect(await bar()).toHaveTextContent('Số liệu như đã biết lúc 12/01/2026 09:00.')
    expect(await card()).toHaveTextContent('8,7')
    expect(await accessibilityProblems(page.container)).toEqual([])
    await user.click(within(await bar()).getByRole('link', { name: 'Về hiện tại' }))
    expect(await within(await card()).findByText(/^17,/)).toBeInTheDocument()
    expect(screen.queryByRole('note', { name: 'Thời điểm của số liệu' })).toBeNull()
    expect(router.state.location.search).not.toHaveProperty('asOf', then)
  })

  it('goes along to the indicator, the unit and why, and not to where figures are entered', async () => {
    const { user, router } = await renderApp({ world: await worldThatMoved(), path: `/?${address}` })
    await user.click(within(await card()).getByRole('link', { name: /Bác sĩ/ }))
    expect(await screen.findByRole('heading', { level: 1, name: 'Số bác sĩ trên một vạn dân' })).toBeInTheDocument()
    expect(await bar()).toBeInTheDocument()
    expect(await within(screen.getByRole('main')).findAllByText('8,7')).not.toHaveLength(0)
    await router.navigate({ to: '/don-vi/$unit', params: { unit: 'AH@2010-01-01' } })
    expect(await screen.findByRole('heading', { level: 1, name: 'Tỉnh An Hòa' })).toBeInTheDocument()
    expect(await bar()).toBeInTheDocument()
    expect(router.state.location.search).toMatchObject({ asOf: then })
    await router.navigate({ to: '.', search: (view) => ({ ...view, why: 'AH@2010-01-01/doctorsPer10k' }) })
    const why = await screen.findByRole('dialog', { name: 'Vì sao có kết quả này?' })
    expect(await within(why).findAllByText(/÷ 307\.500/)).not.toHaveLength(0)
    await router.navigate({ to: '/doi-mat-khau' })
    expect(router.state.location.href).toBe('/doi-mat-khau')
  })

  it('stands at the present for what is no moment', async () => {
    await renderApp({ world: await worldThatMoved(), path: '/?thoi-diem=hom-qua' })
    expect(await within(await card()).findByText(/^17,/)).toBeInTheDocument()
    expect(screen.queryByRole('note', { name: 'Thời điểm của số liệu' })).toBeNull()
  })

  it('says that nothing was there before anything was, with the way back', async () => {
    await renderApp({ world: await worldThatMoved(), path: '/?thoi-diem=2020-01-01T00%3A00%3A00.000Z' })
    expect(await bar()).toHaveTextContent('01/01/2020 07:00')
    expect(await screen.findByRole('alert')).toBeInTheDocument()
    expect(within(await bar()).getByRole('link', { name: 'Về hiện tại' })).toBeInTheDocument()
  })
})
