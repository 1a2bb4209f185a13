import { screen } from '@testing-library/react'
import { describe, expect, it, onTestFinished } from 'vitest'
import { createClient } from '../../api/client.ts'
import { openWorld, renderApp } from '../../testing/render-app.tsx'

const server = createClient({ origin: () => 'http://localhost' })

describe('a sheet under a rule of the department', () => {
  it('says at once, in the words of the rule, why a number is refused', async () => {
    onTestFinished(() => localStorage.clear())
    const world = await openWorld({ as: 'administrator' })
    const rule = {
      code: 'mostDoctors',
      name: { vi: 'Bác sĩ', en: 'Doctors' },
      message: { vi: 'Nhập {so}, tối đa là {moc}.', en: '{so} is above {moc}.' },
      severity: 'refuse' as const,
      elements: ['doctors'],
      unitKinds: null,
      test: { kind: 'range' as const, minimum: null, maximum: '1250' },
      isOn: true,
    }
    const { flagged, of } = await server.check.try({ rule })
    await server.check.save({ idempotencyKey: 'a rule is kept', expectedVersion: null, rule, seen: { flagged, of } })
    await world.signInAs('clerk')
    const { user } = await renderApp({ world, path: '/nhap-lieu' })
    await user.click(await screen.findByLabelText(/^Bác sĩ/, { selector: 'input' }))
    world.fail('everything', 'offline')
    await user.keyboard('1.251{Enter}')
    expect((await screen.findAllByText('Nhập 1.251, tối đa là 1.250.')).length).toBeGreaterThan(0)
    expect(screen.getByLabelText(/^Bác sĩ/, { selector: 'input' })).toHaveValue('1.251')
    world.recover()
  })
})
