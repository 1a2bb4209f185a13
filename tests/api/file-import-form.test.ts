import { expect, it } from 'vitest'
import { makeForms } from '../../src/web/files/make-forms.ts'
import { sentFile } from '../setup/send-file.ts'
import { databases } from '../setup/databases.ts'
import { newKey, smallWorkspace, units } from './small-workspace.ts'

it.each(databases)('reads a form of ours without any mapping, and notices what changed since it was made, on $name', async (kind) => {
  const { as } = await smallWorkspace(kind)
  const clerk = await as('lam.ha')
  const reporter = units.lamHaCentre.id
  const figure = { reporter, subject: reporter, element: 'doctors', period: '2024', stage: 'final' as const, missingReason: null, note: null }
  const first = await clerk.client.sheet.saveFigure({ ...figure, value: '395', expectedVersion: null, idempotencyKey: newKey() })
  const sheet = await clerk.client.sheet.get({ reporter, year: 2024 })
  const bytes = await makeForms({ sheets: [sheet], year: 2024, made: '2025-02-10T02:00:00.000Z', province: 'Lâm Đồng', locale: 'vi' })
  const input = { upload: await sentFile(clerk, bytes, { name: 'bieu.xlsx' }), destination: 'figures' as const, plan: {}, year: 2024 }
  const look = await clerk.client.fileImport.look(input)
  expect(look.isForm).toBe(true)
  const preview = await clerk.client.fileImport.preview(input)
  expect(preview.entries.map(({ measure, stage, status, to }) => [measure, stage, status, to?.value])).toEqual([['doctors', 'final', 'same', '395']])
  await clerk.client.sheet.saveFigure({ ...figure, value: '396', expectedVersion: first.version, idempotencyKey: newKey() })
  const later = await clerk.client.fileImport.preview(input)
  expect(later.entries.map(({ status, from, code }) => [status, from?.value, code])).toEqual([['stale', '396', 'STALE_VERSION']])
})
