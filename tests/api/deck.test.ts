import { describe, expect, it } from 'vitest'
import { inTransaction } from '../../src/server/database/database.ts'
import { listAudit } from '../../src/server/stores/audit.ts'
import { listResolutions, saveResolutions } from '../../src/server/stores/resolutions.ts'
import { bumpRevision } from '../../src/server/stores/revision.ts'
import { databases } from '../setup/databases.ts'
import { createDeck, resolution, saveDeck, slideOf } from './meeting.ts'
import { newKey, smallWorkspace, units } from './small-workspace.ts'

describe.each(databases)('a deck on $name', (kind) => {
  it('begins in the order of such meetings, composed with the figures, and is there for everybody', async () => {
    const { as } = await smallWorkspace(kind)
    const reviewer = await as('tham.dinh')
    const { deck, content } = await createDeck(reviewer)
    expect(content.slides.map((slide) => slide.kind).slice(0, 3)).toEqual(['title', 'results', 'indicator'])
    expect(deck).toMatchObject({ occasion: 'year', resolution, year: 2024, changedBy: 'Phòng Nghiệp vụ', freezes: [], slides: content.slides.length })
    const viewer = await as('nguoi.xem')
    expect(await viewer.client.deck.list()).toEqual({ decks: [deck], mayKeep: false })
    expect(await reviewer.client.deck.list()).toMatchObject({ mayKeep: true })
    const got = await viewer.client.deck.get({ deck: deck.id })
    expect(got).toMatchObject({ deck, content, mayKeep: false })
    expect(got.report.sections.map(({ id }) => id)).toEqual(content.slides.map(({ id }) => id))
    expect(got.report.freeze).toBeNull()
    expect(got.report.annex).toEqual([])
    const presented = await viewer.client.deck.present({ deck: deck.id })
    expect(presented.sections).toEqual(got.report.sections)
    expect(presented.annex.length).toBeGreaterThan(0)
  })

  it('is kept version by version: unchanged it stays the one it is, and each can be read as of its time', async () => {
    const { as, served } = await smallWorkspace(kind)
    const reviewer = await as('tham.dinh')
    const first = await createDeck(reviewer)
    const { at } = { at: served.clock.now.toISOString() }
    served.clock.pass(60_000)
    const same = await saveDeck(reviewer, first)
    expect(same.deck.version).toBe(first.deck.version)
    const second = await saveDeck(reviewer, first, { title: 'Hội nghị  ở Đà Lạt\u0000', place: 'Đà Lạt'.normalize('NFD') })
    expect(second.deck.version).toBeGreaterThan(first.deck.version)
    expect(second.content).toMatchObject({ title: 'Hội nghị  ở Đà Lạt', place: 'Đà Lạt' })
    expect(await reviewer.client.deck.get({ deck: first.deck.id })).toMatchObject(second)
    expect(await reviewer.client.deck.get({ deck: first.deck.id, asOf: at })).toMatchObject({
      deck: { version: first.deck.version, title: first.deck.title },
    })
    await expect(reviewer.client.deck.get({ deck: first.deck.id, asOf: '2025-01-01T00:00:00.000Z' })).rejects.toMatchObject({
      data: { what: 'deck' },
    })
    const acts = (await listAudit(served.database.kysely, { resource: 'deck', limit: 9 })).map(({ act }) => act)
    expect(acts).toEqual(['saveDeck', 'createDeck'])
  })

  it('is saved by the first of two people, and the second learns by whom', async () => {
    const { as } = await smallWorkspace(kind)
    const [one, two] = [await as('tham.dinh'), await as('lanh.dao')]
    const deck = await createDeck(one)
    const both = await Promise.allSettled([saveDeck(one, deck, { title: 'Một' }), saveDeck(two, deck, { title: 'Hai' })])
    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
    const { deck: now } = await one.client.deck.get({ deck: deck.deck.id })
    await expect(saveDeck(two, deck, { title: 'Ba' })).rejects.toMatchObject({
      code: 'DECK_CHANGED',
      data: { version: now.version, by: now.changedBy, at: now.changedAt },
    })
    await expect(two.client.deck.remove({ idempotencyKey: newKey(), deck: deck.deck.id, expectedVersion: deck.deck.version })).rejects.toMatchObject({
      code: 'DECK_CHANGED',
    })
  })

  it('takes a slide from any page, one by one, and does so once for each request', async () => {
    const { as } = await smallWorkspace(kind)
    const [one, two] = [await as('tham.dinh'), await as('quan.tri')]
    const { deck, content } = await createDeck(one)
    const { id: _id, ...slide } = slideOf('', 'unit', { unit: units.diLinh.id, speakerNotes: '<b>đọc chậm</b>' })
    const add = { idempotencyKey: newKey(), deck: deck.id, slide }
    const added = await one.client.deck.addSlide(add)
    expect(await one.client.deck.addSlide(add)).toEqual(added)
    await expect(one.client.deck.addSlide({ ...add, slide: { ...slide, title: 'khác' } })).rejects.toMatchObject({ code: 'KEY_REUSED' })
    const after = await two.client.deck.addSlide({
      ...add,
      idempotencyKey: newKey(),
      slide: { ...slide, kind: 'ranking', unit: null, indicator: 'bedsPer10k' },
    })
    expect(after.content.slides).toHaveLength(content.slides.length + 2)
    expect(after.content.slides.at(-2)).toMatchObject(slide)
    const { report } = await one.client.deck.get({ deck: deck.id })
    expect(report.sections.at(-2)).toMatchObject({ problem: null, subject: { kind: 'unit', id: units.diLinh.id }, speakerNotes: '<b>đọc chậm</b>' })
  })

  it('takes the slides of five people at once', async () => {
    const { as } = await smallWorkspace(kind)
    const one = await as('tham.dinh')
    const { deck, content } = await createDeck(one)
    const { id: _id, ...slide } = slideOf('', 'text')
    const add = (title: string) => one.client.deck.addSlide({ idempotencyKey: newKey(), deck: deck.id, slide: { ...slide, title } })
    await Promise.all(['1', '2', '3', '4', '5'].map(add))
    const { slides } = (await one.client.deck.get({ deck: deck.id })).content
    expect(
      slides
        .slice(content.slides.length)
        .map(({ title }) => title)
        .toSorted(),
    ).toEqual(['1', '2', '3', '4', '5'])
    expect(new Set(slides.map(({ id }) => id)).size).toBe(slides.length)
  })

  it('shows approved figures only', async () => {
    const { as } = await smallWorkspace(kind)
    const [clerk, reviewer] = [await as('lam.ha'), await as('tham.dinh')]
    const { deck } = await createDeck(reviewer)
    const { sections, annex } = await reviewer.client.deck.present({ deck: deck.id })
    await clerk.client.sheet.saveFigure({
      idempotencyKey: newKey(),
      reporter: units.lamHaCentre.id,
      subject: units.lamHaCentre.id,
      element: 'doctors',
      period: '2024',
      stage: 'final',
      value: '417',
      missingReason: null,
      note: null,
      expectedVersion: null,
    })
    const after = await reviewer.client.deck.present({ deck: deck.id })
    expect(after.sections).toEqual(sections)
    expect(after.annex).toEqual(annex)
  })

  it('keeps a slide whose indicator was taken out of the resolution, and says so on it', async () => {
    const { as, served } = await smallWorkspace(kind)
    const reviewer = await as('tham.dinh')
    const deck = await createDeck(reviewer)
    await inTransaction(served.database.kysely, async (transaction) => {
      const [stored] = await listResolutions(transaction)
      if (stored === undefined) throw new Error('no resolution')
      const indicators = stored.indicators.filter((code) => code !== 'bedsPer10k')
      await saveResolutions(transaction, [{ ...stored, indicators }], { at: served.clock.now.toISOString(), by: null })
      await bumpRevision(transaction)
    })
    const saved = await saveDeck(reviewer, deck, { title: 'Vẫn lưu được' })
    const place = saved.content.slides.findIndex(({ indicator }) => indicator === 'bedsPer10k')
    const { report } = await reviewer.client.deck.get({ deck: deck.deck.id })
    expect(report.sections[place]?.problem).toEqual(expect.stringMatching(/\p{Letter}/u))
    expect(report.sections.filter(({ problem }) => problem !== null)).toHaveLength(1)
    const slides = [slideOf('new', 'indicator', { indicator: 'bedsPer10k' })]
    await expect(saveDeck(reviewer, saved, { slides })).rejects.toMatchObject({ data: { problem: 'unknownIndicator', slide: 1 } })
  })

  it('is brought onto another year, and put away', async () => {
    const { as } = await smallWorkspace(kind)
    const reviewer = await as('tham.dinh')
    const first = await createDeck(reviewer, 2023)
    const from = { kind: 'deck' as const, deck: first.deck.id, year: 2024 }
    const second = await reviewer.client.deck.create({ idempotencyKey: newKey(), from })
    expect(second.content).toMatchObject({ year: 2024, resolution })
    expect(second.content.slides.map(({ kind: of }) => of)).toEqual(first.content.slides.map(({ kind: of }) => of))
    await expect(reviewer.client.deck.create({ idempotencyKey: newKey(), from: { ...from, year: 2030 } })).rejects.toMatchObject({
      code: 'YEAR_OUTSIDE_TERM',
      data: { firstYear: 2019, lastYear: 2025 },
    })
    const { id, version } = first.deck
    expect(await reviewer.client.deck.remove({ idempotencyKey: newKey(), deck: id, expectedVersion: version })).toEqual({ removed: true })
    expect((await reviewer.client.deck.list()).decks.map((deck) => deck.id)).toEqual([second.deck.id])
    const gone = [() => reviewer.client.deck.get({ deck: id }), () => saveDeck(reviewer, first), () => reviewer.client.deck.present({ deck: id })]
    for (const ask of gone) {
      await expect(ask()).rejects.toMatchObject({ code: 'NOT_FOUND', data: { what: 'deck' } })
    }
  })

  it('refuses what no slide can be made of, and says which slide', async () => {
    const { as } = await smallWorkspace(kind)
    const reviewer = await as('tham.dinh')
    const deck = await createDeck(reviewer)
    const wrong: [Parameters<typeof slideOf>, string][] = [
      [['b', 'indicator'], 'noIndicator'],
      [['b', 'unit'], 'noUnit'],
      [['b', 'ranking', { indicator: 'nothing' }], 'unknownIndicator'],
      [['b', 'trend', { indicator: 'bedsPer10k', unit: 'nowhere@2020-01-01' }], 'unknownUnit'],
      [['a', 'text'], 'slideTwice'],
    ]
    for (const [slide, problem] of wrong) {
      const slides = [slideOf('a', 'title'), slideOf(...slide)]
      await expect(saveDeck(reviewer, deck, { slides })).rejects.toMatchObject({ code: 'INVALID_DECK', data: { problem, slide: 2 } })
    }
    const add = (slide: ReturnType<typeof slideOf>) => reviewer.client.deck.addSlide({ idempotencyKey: newKey(), deck: deck.deck.id, slide })
    await expect(add(slideOf('x', 'slope'))).rejects.toMatchObject({
      code: 'INVALID_DECK',
      data: { problem: 'noIndicator', slide: deck.content.slides.length + 1 },
    })
    await expect(saveDeck(reviewer, deck, { resolution: 'nothing' })).rejects.toMatchObject({ data: { problem: 'unknownResolution', slide: null } })
    await expect(saveDeck(reviewer, deck, { year: 2018 })).rejects.toMatchObject({ code: 'YEAR_OUTSIDE_TERM' })
    await expect(
      reviewer.client.deck.create({
        idempotencyKey: newKey(),
        from: { kind: 'occasion', occasion: 'year', resolution: 'x', year: 2024, language: 'vi' },
      }),
    ).rejects.toMatchObject({ code: 'NOT_FOUND', data: { what: 'resolution' } })
  })

  it('holds two hundred slides and a title of four hundred characters, and no more', async () => {
    const { as } = await smallWorkspace(kind)
    const reviewer = await as('tham.dinh')
    const first = await createDeck(reviewer)
    const many = Array.from({ length: 200 }, (_, index) => slideOf(`slide ${index}`, 'text', { speakerNotes: 'ờ'.repeat(5000) }))
    const full = await saveDeck(reviewer, first, { slides: many, title: 'ệ'.repeat(400) })
    expect(full.deck).toMatchObject({ slides: 200, title: 'ệ'.repeat(400) })
    expect((await reviewer.client.deck.get({ deck: first.deck.id })).report.sections).toHaveLength(200)
    const { id: _id, ...slide } = slideOf('', 'text')
    await expect(reviewer.client.deck.addSlide({ idempotencyKey: newKey(), deck: first.deck.id, slide })).rejects.toMatchObject({
      code: 'DECK_FULL',
      data: { most: 200 },
    })
    const tooMuch = [
      { title: 'e'.repeat(401) },
      { title: '   ' },
      { title: '\u0001' },
      { slides: [...many, slideOf('one more', 'text')] },
      { slides: [slideOf('a', 'text', { speakerNotes: 'e'.repeat(5001) })] },
      { slides: [slideOf('a'.repeat(41), 'text')] },
      { letter: { ...first.content.letter, signer: 'e'.repeat(301) } },
    ]
    for (const change of tooMuch)
      await expect(saveDeck(reviewer, full, change)).rejects.toMatchObject({ code: expect.stringMatching(/^(INVALID_INPUT|BAD_REQUEST)$/) })
  })

  it('belongs to whoever keeps decks: nobody else writes', async () => {
    const { as } = await smallWorkspace(kind)
    const deck = await createDeck(await as('lanh.dao'))
    for (const username of ['lam.ha', 'giam.doc', 'nguoi.xem']) {
      const visitor = await as(username)
      await expect(saveDeck(visitor, deck)).rejects.toMatchObject({ code: 'FORBIDDEN' })
      await expect(createDeck(visitor)).rejects.toMatchObject({ code: 'FORBIDDEN' })
      expect((await visitor.client.deck.get({ deck: deck.deck.id })).mayKeep).toBe(false)
    }
  })
})
