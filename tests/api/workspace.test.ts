import { describe, expect, it } from 'vitest'
import { databases } from '../setup/databases.ts'
import { smallWorkspace, units } from './small-workspace.ts'

describe.each(databases)('the workspace on $name', (kind) => {
  it('says what there is to choose from, beginning with the newest year that can be judged', async () => {
    const { as } = await smallWorkspace(kind)
    const { client } = await as('nguoi.xem')
    const workspace = await client.workspace.get()
    expect(workspace).toMatchObject({ sample: false, today: '2025-02-10' })
    expect(workspace.resolutions).toEqual([
      expect.objectContaining({
        code: 'nq11',
        firstYear: 2019,
        lastYear: 2025,
        defaultYear: 2023,
        targetYear: 2025,
        scope: expect.objectContaining({ id: units.province.id }),
      }),
    ])
    expect(workspace.indicators.map((each) => each.code).sort()).toEqual(['bedsPer10k', 'communesMet', 'doctorsPer10k', 'naturalGrowth'])
  })

  it('finds units and indicators without tone marks, in composed and decomposed Unicode alike', async () => {
    const { as } = await smallWorkspace(kind)
    const { client } = await as('nguoi.xem')
    const ids = async (query: string) => (await client.workspace.find({ query })).results.map((each) => each.id)
    expect(await ids('di linh')).toEqual([units.diLinh.id, units.diLinhCentre.id])
    expect(await ids('Hoà Ninh'.normalize('NFD'))).toEqual([units.hoaNinh.id])
    expect(await ids('DINH VAN')).toEqual([units.dinhVan.id])
    expect((await ids('bac si'))[0]).toBe('doctorsPer10k')
    expect(await ids('   ')).toEqual([])
    expect(await ids('%')).toEqual([])
  })

  it('finds by an alias and by the name of what was merged, and says which name it was', async () => {
    const { as } = await smallWorkspace(kind)
    const { client } = await as('nguoi.xem')
    const { results } = await client.workspace.find({ query: 'phu son' })
    expect(results.map(({ id, matched, dissolvedOn }) => [id, matched, dissolvedOn])).toEqual([
      [units.hospital.id, 'Phòng khám khu vực Phú Sơn', null],
      [units.clinic.id, null, '2022-12-31'],
    ])
    const [alias] = (await client.workspace.find({ query: 'h. lam ha' })).results
    expect(alias).toMatchObject({ id: units.lamHa.id, matched: 'H. Lâm Hà', unitKind: 'district', context: { vi: 'Tỉnh Lâm Đồng · Cả nước' } })
    expect((await client.workspace.find({ query: 'a', limit: 2 })).results).toHaveLength(2)
  })

  it('is closed to who is not signed in', async () => {
    const { served } = await smallWorkspace(kind)
    const { client } = served.visit()
    await expect(client.workspace.get()).rejects.toMatchObject({ code: 'UNAUTHENTICATED' })
    await expect(client.workspace.find({ query: 'lam' })).rejects.toMatchObject({ code: 'UNAUTHENTICATED' })
  })
})
