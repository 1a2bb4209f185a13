import { describe, expect, it } from 'vitest'
import { emptyWorkspace } from '../testing/session-samples.ts'
import { chosenOf } from './workspace.ts'

const scope = { id: 'x@1976-01-01', name: 'Lâm Đồng', shortName: 'Lâm Đồng', kind: 'ground' as const }
const name = { vi: 'Nghị quyết', en: 'Resolution' }
const common = { name, shortName: name, scope, targetYear: 2025, indicators: [] }
const eleventh = { ...common, code: 'xi', firstYear: 2020, lastYear: 2025, defaultYear: 2024 }
const tenth = { ...common, code: 'x', firstYear: 2015, lastYear: 2020, defaultYear: 2020 }
const workspace = { ...emptyWorkspace, resolutions: [eleventh, tenth] }

describe('chosenOf', () => {
  it('takes the first resolution and its default year where nothing is chosen', () => {
    expect(chosenOf(workspace, {})).toEqual({ resolution: eleventh, year: 2024 })
  })

  it('takes what is chosen', () => {
    expect(chosenOf(workspace, { resolution: 'x', year: 2016 })).toEqual({ resolution: tenth, year: 2016 })
  })

  it('takes an unknown resolution or a year outside of the term for not chosen', () => {
    expect(chosenOf(workspace, { resolution: 'xii' })).toEqual({ resolution: eleventh, year: 2024 })
    expect(chosenOf(workspace, { resolution: 'x', year: 2024 })).toEqual({ resolution: tenth, year: 2020 })
  })

  it('is null without resolutions', () => {
    expect(chosenOf(emptyWorkspace, {})).toBeNull()
  })
})
