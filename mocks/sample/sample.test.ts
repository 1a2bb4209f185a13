import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { isPeriod, lastDayOf } from '../../src/domain/period.ts'
import { readHeader, readRows, readTable, readText, sampleFiles, tableOf } from './read-sample.ts'
import type { Row, Table } from './read-sample.ts'
import { cell, isOn, unitFinder, unitIds } from './sample-values.ts'

const format = readFileSync(join(import.meta.dirname, '../../docs/import-format.md'), 'utf8')

/** The columns the format names for a table; the required ones stand in bold. */
function formatColumns(table: Table): { name: string; required: boolean }[] {
  const line = format.split('\n').find((candidate) => candidate.startsWith(`| ${table} |`)) ?? ''
  const text = (line.split('|')[2] ?? '').replaceAll(/\([^)]*\)/g, '').split(/ — |:/)[0] ?? ''
  return text.split(',').map((part) => ({ name: part.replaceAll('*', '').trim(), required: part.includes('**') }))
}

const identity: Readonly<Record<Table, readonly string[]>> = {
  elements: ['code', 'definition'],
  indicators: ['code'],
  units: ['code', 'valid_from'],
  links: ['unit', 'link', 'valid_from'],
  successions: ['predecessor', 'successor'],
  resolutions: ['code'],
  targets: ['resolution', 'indicator', 'scope', 'year', 'purpose'],
  populations: ['unit', 'year', 'kind'],
  figures: ['unit', 'element', 'period', 'stage'],
  duties: ['reporter', 'element', 'subject', 'valid_from'],
  recognitions: ['commune', 'decision_number', 'decided_on'],
  scores: ['commune', 'year', 'layer'],
}

const unitColumns: Partial<Record<Table, readonly string[]>> = {
  links: ['unit', 'to'],
  successions: ['predecessor', 'successor'],
  resolutions: ['scope'],
  targets: ['scope'],
  populations: ['unit'],
  figures: ['unit', 'reported_by'],
  duties: ['reporter', 'subject'],
  recognitions: ['commune'],
  scores: ['commune'],
}

describe('the files of the sample', () => {
  it.each(sampleFiles())('%s has the columns of the format', (file) => {
    const columns = formatColumns(tableOf(file))
    const header = readHeader(file)
    expect(columns.map((column) => column.name)).toEqual(expect.arrayContaining(header))
    expect(header).toEqual(expect.arrayContaining(columns.filter((column) => column.required).map((column) => column.name)))
  })

  it('stay below three megabytes together', () => {
    const size = sampleFiles().reduce((sum, file) => sum + Buffer.byteLength(readText(file)), 0)
    expect(size).toBeLessThan(3_000_000)
  })

  it.each(Object.entries(identity) as [Table, readonly string[]][])('hold each of the %s once', (table, columns) => {
    // A resolution is said again in the sample, with what is made up about it.
    const files = sampleFiles().filter((file) => tableOf(file) === table && !(table === 'resolutions' && file.includes('-illustrative')))
    const keys = files.flatMap(readRows).map((row) => columns.map((column) => cell(row, column)).join(' '))
    expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([])
    expect(keys.length).toBeGreaterThan(0)
  })
})

describe('references', () => {
  const find = unitFinder()
  const elements = new Set(readTable('elements').map((row) => row['code']))
  const indicators = new Set(readTable('indicators').map((row) => row['code']))

  it.each(Object.entries(unitColumns) as [Table, readonly string[]][])('from %s to units resolve, each to one unit', (table, columns) => {
    const named = readTable(table).flatMap((row) => columns.map((column) => cell(row, column)))
    const lost = named.filter((reference) => reference !== '' && !reference.startsWith('kind:') && find(reference) === undefined)
    expect(lost).toEqual([])
  })

  it('to elements resolve, from figures, duties and formulas', () => {
    const inFormulas = readTable('indicators').flatMap((row) => [
      ...(cell(row, 'formula').match(/[a-z]+[A-Za-z0-9]*(?!\()\b/g) ?? []).filter(
        (word) => !['count', 'published', 'population', 'units', 'commune'].includes(word),
      ),
      cell(row, 'published_element'),
    ])
    const named = [...inFormulas, ...[...readTable('figures'), ...readTable('duties')].map((row) => cell(row, 'element'))]
    expect(named.filter((code) => code !== '' && !elements.has(code))).toEqual([])
  })

  it('to definitions of elements resolve', () => {
    const known = new Set(readTable('elements').map((row) => `${cell(row, 'code')} ${cell(row, 'definition')}`))
    const used = readTable('figures').map((row) => `${cell(row, 'element')} ${cell(row, 'definition') || '1'}`)
    expect(used.filter((key) => !known.has(key))).toEqual([])
  })

  it('to indicators and resolutions resolve', () => {
    const resolutions = readTable('resolutions')
    const codes = new Set(resolutions.map((row) => row['code']))
    expect(resolutions.flatMap((row) => cell(row, 'indicators').split(' ')).filter((code) => !indicators.has(code))).toEqual([])
    expect(resolutions.flatMap((row) => cell(row, 'comparisons').split(' ')).filter((code) => code !== '' && find(code) === undefined)).toEqual([])
    expect(readTable('targets').filter((row) => !indicators.has(cell(row, 'indicator')) || !codes.has(cell(row, 'resolution')))).toEqual([])
  })

  it('use a code alone only where it was given to one place', () => {
    const codes = unitIds().map((id) => id.split('@')[0])
    expect(codes.filter((code) => code === '68')).toHaveLength(2)
    expect(find('68')).toBeUndefined()
    expect(find('68@2025-07-01')?.['name']).toBe('Tỉnh Lâm Đồng')
  })
})

describe('figures', () => {
  const figures = readTable('figures')
  const find = unitFinder()

  it('are of a unit that exists on the last day of the period', () => {
    const outside = figures.filter((row) => !isPeriod(cell(row, 'period')) || !isOn(find(cell(row, 'unit')) ?? {}, lastDayOf(cell(row, 'period'))))
    expect(outside).toEqual([])
  })

  it('hold a number with a dot, whole where heads are counted, or a reason why not', () => {
    const kinds = new Map(readTable('elements').map((row) => [row['code'], row['value_kind']]))
    const isNumber = (row: Row): boolean => (kinds.get(cell(row, 'element')) === 'count' ? /^\d+$/ : /^\d+(\.\d+)?$/).test(cell(row, 'value'))
    const wrong = figures.filter((row) => (cell(row, 'missing_reason') === '' ? !isNumber(row) : cell(row, 'value') !== ''))
    expect(wrong).toEqual([])
  })

  it('of one report share one state and one reason', () => {
    const reports = new Map<string, Set<string>>()
    for (const row of figures.filter((figure) => cell(figure, 'reported_by') !== '')) {
      const key = ['reported_by', 'period', 'stage'].map((column) => cell(row, column)).join(' ')
      reports.set(key, (reports.get(key) ?? new Set()).add(`${cell(row, 'state') || 'approved'} ${cell(row, 'reason')}`))
    }
    expect([...reports].filter(([, states]) => states.size > 1)).toEqual([])
    expect(figures.filter((row) => (cell(row, 'state') === 'returned') !== (cell(row, 'reason') !== ''))).toEqual([])
  })

  it('come from the reporter who owes them', () => {
    const duties = readTable('duties')
    const reported = figures.filter((row) => cell(row, 'reported_by') !== '')
    const isOwed = (row: Row): boolean =>
      duties.some(
        (duty) =>
          duty['reporter'] === row['reported_by'] &&
          duty['element'] === row['element'] &&
          duty['subject'] === row['unit'] &&
          isOn(duty, lastDayOf(cell(row, 'period'))),
      )
    expect(reported.filter((row) => !isOwed(row))).toEqual([])
    expect(reported.length).toBeGreaterThan(1000)
  })
})

function lastDay(span: Row): string {
  return cell(span, 'valid_to') || '9999-12-31'
}

function isWithin(link: Row, unit: Row | undefined): boolean {
  return unit !== undefined && isOn(unit, cell(link, 'valid_from')) && lastDay(link) <= lastDay(unit)
}

describe('links', () => {
  it('hold only while both units exist', () => {
    const find = unitFinder()
    const loose = readTable('links').filter((link) => !isWithin(link, find(cell(link, 'unit'))) || !isWithin(link, find(cell(link, 'to'))))
    expect(loose).toEqual([])
  })
})

function isMadeUp(file: string): boolean {
  return file.endsWith('-illustrative.csv')
}

describe('what is made up', () => {
  const tablesWithMark: readonly Table[] = ['populations', 'figures', 'targets', 'recognitions']
  const rows = sampleFiles()
    .filter((file) => tablesWithMark.includes(tableOf(file)))
    .flatMap((file) => readRows(file).map((row) => ({ file, row })))

  it('is marked, value by value, and stands in files of its own', () => {
    expect(rows.filter(({ file, row }) => isMadeUp(file) !== (row['illustrative'] === '1'))).toEqual([])
    expect(rows.filter(({ file }) => isMadeUp(file)).length).toBeGreaterThan(1000)
  })

  it('names itself as its source, and what is real names another', () => {
    expect(rows.filter(({ row }) => cell(row, 'source') === '')).toEqual([])
    expect(rows.filter(({ row }) => (row['illustrative'] === '1') !== cell(row, 'source').startsWith('Dữ liệu minh họa'))).toEqual([])
  })

  it('is nothing of the first resolution', () => {
    expect(rows.filter(({ file, row }) => file.startsWith('national/') && row['illustrative'] === '1')).toEqual([])
  })
})
