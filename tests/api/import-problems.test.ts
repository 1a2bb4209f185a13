import { describe, expect, it } from 'vitest'
import type { TableKind } from '../../src/server/import/table-kinds.ts'
import { openDatabase } from '../../src/server/database/open.ts'
import { migrate } from '../../src/server/database/migrate.ts'
import { readLedger } from '../../src/server/stores/ledger.ts'
import type { ImportOutcome } from '../../src/server/import/import-files.ts'
import { fileOf, importMoment, importWorld, smallWorld, withLines, worldFiles } from '../setup/import-world.ts'

/** Imports the small world with one table replaced; checks that nothing was stored. */
async function importWith(change: Partial<Record<TableKind, string>>, file?: { name: string; bytes: Uint8Array }): Promise<ImportOutcome> {
  const database = await openDatabase('sqlite::memory:')
  await migrate(database)
  const outcome = await importWorld(database, file === undefined ? worldFiles(change) : [file])
  const { units, figures, elements } = await readLedger(database.kysely, { now: importMoment })
  await database.close()
  expect([outcome.isStored, outcome.counts, units, figures, elements]).toEqual([false, null, [], [], []])
  return outcome
}

/** `row column code` of each problem. */
function told({ problems }: ImportOutcome): string[] {
  return problems.map(({ row, column, code }) => [row, column, code].filter((part) => part !== null).join(' '))
}

/** The row of the line added by `withLines`. */
function lastRow(kind: TableKind): number {
  return smallWorld[kind].split('\n').length
}

const utf8 = new TextEncoder()

describe('a file that cannot be read', () => {
  const header = 'code,valid_from,kind,name\n'
  it.each<[string, Uint8Array, string]>([
    [
      'of an old Windows code page',
      Uint8Array.from([...utf8.encode(`${header}1,2000-01-01,commune,Xa\n2,2000-01-01,commune,`), 0xd0, 0xe0, 0x20, 0x4c, 0xe2, 0x0a]),
      '3 notUtf8',
    ],
    ['of UTF-16', Uint8Array.from([0xff, 0xfe, ...Array.from(utf8.encode(header)).flatMap((byte) => [byte, 0])]), '1 notUtf8'],
    ['of a spreadsheet', Uint8Array.from([0x50, 0x4b, 0x03, 0x04, 0x14, 0x00]), 'spreadsheet'],
    ['of an old spreadsheet', Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1]), 'spreadsheet'],
    ['with nothing in it', new Uint8Array(), 'emptyFile'],
    ['with blank lines only', utf8.encode('\n\n'), 'emptyFile'],
    ['that ends within quotes', utf8.encode(`${header}1,2000-01-01,commune,"Xã A\n2,2000-01-01,commune,Xã B\n`), '2 unterminatedQuote'],
    ['with a quote in the middle', utf8.encode(`${header}1,2000-01-01,commune,Xã "A"\n`), '2 strayQuote'],
    ['with semicolons', utf8.encode('code;valid_from;kind;name\n1;2000-01-01;commune;Xã A\n'), '1 wrongSeparator'],
    ['with semicolons and quotes', utf8.encode('"code";"valid_from";"kind";"name"\n'), '1 wrongSeparator'],
    ['with tabs', utf8.encode('code\tvalid_from\tkind\tname\n'), '1 wrongSeparator'],
    ['with a column missing', utf8.encode('code,valid_from,kind\n'), '1 unknownTable'],
    ['with a column too many', utf8.encode('code,valid_from,kind,name,colour\n'), '1 unknownTable'],
    ['with a column twice', utf8.encode('code,valid_from,kind,name,name\n'), '1 name repeatedColumn'],
    ['that ends within a row', utf8.encode(`${header}1,2000-01-01,commune,Xã A\n2,2000-0`), '3 cellCount'],
  ])('%s', async (_, bytes, problem) => {
    const [first] = told(await importWith({}, { name: 'units.csv', bytes }))
    expect(first).toBe(problem)
  })

  it('says which columns are missing and which are not known, of the nearest table', async () => {
    const { problems } = await importWith({}, fileOf('x.csv', 'unit,year,kind,values\n'))
    expect(problems[0]?.message).toContain('“populations”')
    expect(problems[0]?.message).toContain('Thiếu cột: value.')
    expect(problems[0]?.message).toContain('không có trong mẫu: values.')
  })
})

const beforeCells: Readonly<Record<string, string>> = {
  BVT: 'BVT,doctors,2025,final',
}

describe('a row that is refused', () => {
  it.each<[TableKind, string, string]>([
    // Numbers
    ['figures', `${beforeCells['BVT']},"1,5",,,,,,,,`, 'value decimalComma'],
    ['figures', 'BVT,doctors,2025,final,1,5,,,,,,,,', 'cellCount'],
    ['figures', `${beforeCells['BVT']},1.345,,,,,,,,`, 'value notWhole'],
    ['figures', `${beforeCells['BVT']},12 người,,,,,,,,`, 'value notANumber'],
    ['figures', `${beforeCells['BVT']},1e3,,,,,,,,`, 'value notANumber'],
    ['figures', `${beforeCells['BVT']},-4,,,,,,,,`, 'value negative'],
    ['figures', `${beforeCells['BVT']},12345678901,,,,,,,,`, 'value tooLarge'],
    ['figures', '68,growth,2025,final,0.12345678901,,,,,,,,', 'value tooManyDecimals'],
    ['figures', '68,growth,2025,final,"1,02",,,,,,,,', 'value decimalComma'],
    ['populations', '68,2025,averageFinal,1345.5,,', 'value notWhole'],
    ['populations', '68,2025,averageFinal,0,,', 'value notPositive'],
    ['populations', '68,2025,average,100,,', 'kind notOneOf'],
    // What a figure says
    ['figures', `${beforeCells['BVT']},,,,,,,,,`, 'value valueOrReason'],
    ['figures', `${beforeCells['BVT']},5,notCollected,,,,,,,`, 'value valueOrReason'],
    ['figures', `${beforeCells['BVT']},,notSent,,,,,,,`, 'missing_reason notOneOf'],
    ['figures', `${beforeCells['BVT']},5,,7,,,,,,`, 'definition unknownDefinition'],
    ['figures', 'BVT,nurses,2025,final,5,,,,,,,,', 'element unknownElement'],
    ['figures', 'BVT,doctors,2025-Q1,final,5,,,,,,,,', 'period notAPeriod'],
    ['figures', 'BVT,doctors,2025,plan,5,,,,,,,,', 'stage notOneOf'],
    ['figures', 'BVT,doctors,2027,estimate,5,,,,,,,,', 'period periodNotBegun'],
    ['figures', `${beforeCells['BVT']},5,,,,,,yes,,`, 'illustrative notOneOf'],
    ['figures', `${beforeCells['BVT']},5,,,BVT,,,,closed,`, 'state notOneOf'],
    ['figures', `${beforeCells['BVT']},5,,,,,,,draft,`, 'reported_by reporterNeeded'],
    ['figures', `${beforeCells['BVT']},5,,,BVT,,,,returned,`, 'reason reasonNeeded'],
    ['figures', 'BVT,doctors,2024,final,411,,1,BVT,,,,,', 'repeatedRow'],
    ['figures', '672,beds,2024,estimate,9,,1,SYT,,,,draft,', 'state mixedStates'],
    // Units that are not known, or not any more
    ['figures', '999,doctors,2025,final,5,,,,,,,,', 'unit unknownUnit'],
    ['figures', 'BVT,doctors,2025,final,5,,,999,,,,,', 'reported_by unknownUnit'],
    ['figures', '673@1979-03-14,doctors,2024,final,5,,,,,,,,', 'unit unitNotThere'],
    ['figures', 'BVT,doctors,1999,final,5,,,,,,,,', 'unit unitNotThere'],
    ['figures', '673,doctors,1970,final,5,,,,,,,,', 'unit ambiguousUnit'],
    ['populations', '673@1979-03-14,2025,averageFinal,5,,', 'unit unitNotThere'],
    ['units', '68,2010-01-01,,province,Tỉnh khác,,,', 'code codeInUse'],
    ['units', '68,1976-02-01,,province,Tỉnh Lâm Đồng,,,', 'repeatedRow'],
    ['units', '70,2010-01-01,2009-12-31,province,Tỉnh,,,', 'valid_to endBeforeStart'],
    ['units', '70,31/12/2009,,province,Tỉnh,,,', 'valid_from notADay'],
    ['units', '70,2009-02-29,,province,Tỉnh,,,', 'valid_from notADay'],
    ['units', '70,2009-01-01,,village,Tỉnh,,,', 'kind notOneOf'],
    ['units', '70@1,2009-01-01,,province,Tỉnh,,,', 'code notACode'],
    ['units', '70,2009-01-01,,province,,,,', 'name required'],
    ['units', `70,2009-01-01,,province,${'x'.repeat(301)},,,`, 'name tooLong'],
    // Links and successions
    ['links', '68,location,672,2000-01-01,', 'to circularLink'],
    ['links', '68,location,68,2000-01-01,', 'to toItself'],
    ['links', '672,location,68,1979-03-14,2030-01-01', 'repeatedRow'],
    ['links', 'BVT,owner,68,2000-01-01,', 'link notOneOf'],
    ['successions', '672,68,split,2025-07-01,1.5', 'share shareOutOfRange'],
    ['successions', '672,68,split,2025-07-01,0', 'share shareOutOfRange'],
    ['successions', '672,672,rename,2025-07-01,', 'successor toItself'],
    ['successions', '673@1979-03-14,672,split,2024-01-01,0.5', 'share sharesAboveOne'],
    // Definitions
    ['elements', 'số giường,a,a,a,a,count,1,,,', 'code notAnElementCode'],
    ['elements', 'nurses,a,a,a,a,heads,1,,,', 'value_kind notOneOf'],
    ['elements', 'doctors,a,a,a,a,rate,2,,,', 'value_kind differentValueKind'],
    ['elements', 'nurses,a,a,a,a,count,0,,,', 'definition notPositive'],
    ['indicators', 'x,a,a,a,a,a,a,doctors over population,,,1,higher,,province:ratio,,', 'formula badFormula'],
    ['indicators', 'x,a,a,a,a,a,a,10000 * nurses / population,,,1,higher,,province:ratio,,', 'formula unknownElement'],
    ['indicators', 'x,a,a,a,a,a,a,count doctors,nurses,,1,higher,,province:ratio,,', 'published_element unknownElement'],
    ['indicators', 'x,a,a,a,a,a,a,count doctors,,,1,up,,province:ratio,,', 'direction notOneOf'],
    ['indicators', 'x,a,a,a,a,a,a,count doctors,,,9,higher,,province:ratio,,', 'decimals tooLarge'],
    ['indicators', 'x,a,a,a,a,a,a,count doctors,,,1,higher,,province,,', 'applicability badApplicability'],
    ['indicators', 'x,a,a,a,a,a,a,count doctors,,,1,higher,,province:ratio,bác sĩ,', 'need_en pairNeeded'],
    ['resolutions', 'xii,a,a,a,a,68,2025,2020,2020,2025,,,doctorsPer10k,', 'target_year yearsOutOfOrder'],
    ['resolutions', 'xii,a,a,a,a,68,2020,2025,2020,2025,,,nurses,', 'indicators unknownIndicator'],
    ['resolutions', 'xii,a,a,a,a,68,2020,25,2020,2025,,,doctorsPer10k,', 'target_year notAYear'],
    // Targets
    ['targets', 'xi,doctorsPer10k,68,2024,milestone,range,,9,8.5,,,higher,,,', 'lower lowerAboveUpper'],
    ['targets', 'xi,doctorsPer10k,68,2024,milestone,about,,,,1,0,,,,', 'tolerance toleranceNotPositive'],
    ['targets', 'xi,doctorsPer10k,68,2024,milestone,atLeast,,,,,,,,,', 'bound required'],
    ['targets', 'xi,doctorsPer10k,68,2024,milestone,atLeast,"8,5",,,,,,,,', 'bound decimalComma'],
    ['targets', 'xi,doctorsPer10k,68,2024,milestone,atLeast,8,,,1,,,,,', 'centre notForThisGoal'],
    ['targets', 'xi,doctorsPer10k,68,2030,milestone,atLeast,8,,,,,,,,', 'year yearOutsideTerm'],
    ['targets', 'xi,doctorsPer10k,68,2021,milestone,atLeast,8,,,,,,2022,7,', 'year yearBeforeBaseline'],
    ['targets', 'xi,doctorsPer10k,68,2021,milestone,atLeast,8,,,,,,,7,', 'baseline_year baselineWithoutYear'],
    ['targets', 'xi,doctorsPer10k,kind:village,2021,milestone,atLeast,8,,,,,,,,', 'scope notOneOf'],
    ['targets', 'xi,nursesPer10k,68,2021,milestone,atLeast,8,,,,,,,,', 'indicator unknownIndicator'],
    ['targets', 'x,doctorsPer10k,68,2021,milestone,atLeast,8,,,,,,,,', 'resolution unknownResolution'],
    ['targets', 'xi,doctorsPer10k,68,2025,resolution,atLeast,8,,,,,,,,', 'repeatedRow'],
    ['duties', 'BVT,doctors,672,2020-01-01,,final plan', 'stages notOneOf'],
    ['duties', 'BVT,doctors,672,2020-01-01,2019-01-01,', 'valid_to endBeforeStart'],
  ])('%s: %s', async (kind, line, problem) => {
    const outcome = await importWith({ [kind]: withLines(kind, line) })
    expect(told(outcome)[0]).toBe(`${lastRow(kind)} ${problem}`)
    expect(outcome.problems[0]?.file).toBe(`${kind}.csv`)
    expect(outcome.problems[0]?.message).toMatch(/^\S.*[.]$/)
  })

  it('closes a circle with a row before it: both are named', async () => {
    const outcome = await importWith({ links: withLines('links', 'SYT,manager,BVT,2000-01-01,') })
    expect(told(outcome)).toEqual(['7 to circularLink', '8 to circularLink'])
  })

  it('names the first of two rows that speak of the same thing, in another file too', async () => {
    const other = fileOf('more.csv', 'unit,year,kind,value\n68,2023,averageFinal,5\n')
    const database = await openDatabase('sqlite::memory:')
    await migrate(database)
    const { problems } = await importWorld(database, [...worldFiles(), other])
    await database.close()
    expect(problems).toMatchObject([
      { file: 'more.csv', row: 2, code: 'repeatedRow', message: expect.stringContaining('dòng 2 của tệp populations.csv') },
    ])
  })

  it('is told once, and not again wherever it is referred to', async () => {
    const outcome = await importWith({ elements: smallWorld.elements.replace('doctors,Bác sĩ', 'doctors,') })
    expect(told(outcome)).toEqual(['2 name_vi required'])
  })

  it('does not hide the others: every problem is counted, the first 500 are shown', async () => {
    const lines = Array.from({ length: 800 }, (_, number) => `BVT,doctors,2025,final,x${number},,,,,,,,`)
    const outcome = await importWith({ figures: withLines('figures', ...lines) })
    expect([outcome.problemCount, outcome.problems.length]).toEqual([800, 500])
  })
})
