import { describe, expect, it } from 'vitest'
import { sendLetters } from '../../src/server/actions/send-letters.ts'
import { createPostman } from '../../src/server/host/postman.ts'
import { createSmtpMailer } from '../../src/server/host/smtp-mailer.ts'
import { silentLog } from '../../src/server/log.ts'
import type { Mailer, MailOutcome } from '../../src/server/mailer.ts'
import { changeEmail } from '../../src/server/sign-in/change-email.ts'
import { addLetter, claimLetter, countLetters, lettersDue } from '../../src/server/stores/letters.ts'
import { findAccountByUsername } from '../../src/server/stores/accounts.ts'
import { databases, freshDatabase, sharedDatabases } from '../setup/databases.ts'
import type { DatabaseKind } from '../setup/databases.ts'
import { mailServer } from '../setup/mail-server.ts'
import { codeOf } from '../setup/serve.ts'
import { newKey, smallWorkspace, units } from './small-workspace.ts'
import type { SmallWorkspace } from './small-workspace.ts'

const minute = 60_000
const reports = [{ reporter: units.lamHaCentre.id, stage: 'final' as const }]

async function withServer(kind: DatabaseKind) {
  const server = await mailServer()
  const mailer = createSmtpMailer({ smtpUrl: server.url, from: 'Sở Y tế <vandan@example.org>' }, 'https://vandan.example.org/')
  const workspace = await smallWorkspace(kind, mailer)
  const clerk = await workspace.as('lam.ha')
  await clerk.client.session.changeEmail({ email: ' lan@example.org ' })
  return { server, mailer, workspace, clerk, reviewer: await workspace.as('tham.dinh'), postman: postmanOf(workspace, mailer) }
}

function postmanOf({ served }: SmallWorkspace, mailer: Mailer) {
  return createPostman({ database: served.database, clock: () => served.clock.now, log: silentLog, mailer, every: null })
}

describe.each(databases)('letters on $name', (kind) => {
  it('reach the people of the unit with the right words, and are sent once', async () => {
    const { server, reviewer, postman, clerk } = await withServer(kind)
    expect(await clerk.client.due.mine()).toMatchObject({ mail: { isConfigured: true, address: 'lan@example.org' } })
    expect(await reviewer.client.progress.remind({ year: 2024, reports, idempotencyKey: newKey() })).toEqual({ reminded: 1, letters: 1 })
    await postman.round()
    await postman.round()
    expect(server.received).toHaveLength(1)
    const [letter] = server.received
    expect(letter).toMatchObject({
      from: 'vandan@example.org',
      to: ['lan@example.org'],
      subject: 'Quá hạn: báo cáo chính thức năm 2024, Trung tâm Y tế Lâm Hà',
    })
    expect(letter?.text).toContain(
      'Kính gửi Thống kê Lâm Hà,\n\nTrung tâm Y tế Lâm Hà chưa gửi báo cáo chính thức năm 2024 (hạn 22/01/2025, đã quá hạn).',
    )
    expect(letter?.text).toContain('https://vandan.example.org/nhap-lieu?don-vi=TTYT-LH%402015-01-01&nam=2024')
    expect(letter?.raw).toMatch(/^Content-Type: text\/plain; charset=utf-8/im)
    expect((await reviewer.client.progress.get({ year: 2024 })).isMailConfigured).toBe(true)
  })

  it('wait and try again when the server is away, or busy', async () => {
    const { server, workspace, reviewer, postman } = await withServer(kind)
    const { clock, database } = workspace.served
    server.refuse({ code: 451, text: 'Try again later' })
    await reviewer.client.progress.remind({ year: 2024, reports, idempotencyKey: newKey() })
    await postman.round()
    expect(await countLetters(database.kysely)).toMatchObject({ waiting: 1, sent: 0 })
    server.refuse(null)
    await postman.round()
    expect(server.received).toHaveLength(0)
    clock.pass(minute)
    await postman.round()
    expect(server.received).toHaveLength(1)
    await server.close()
    await reviewer.client.progress.remind({ year: 2024, reports, idempotencyKey: newKey() })
    for (const pause of [0, 1, 5, 15, 60, 240, 720]) {
      clock.pass(pause * minute)
      await postman.round()
    }
    const letters = await (await workspace.as('quan.tri')).client.calendar.letters()
    expect(letters).toMatchObject({
      isMailConfigured: true,
      waiting: 0,
      sent: 1,
      failed: [{ account: 'Thống kê Lâm Hà', address: 'lan@example.org', attempts: 7 }],
    })
    expect(letters.failed[0]?.problem).toContain('ECONNREFUSED')
  })

  it('are given up at once when the server refuses the address for good', async () => {
    const { server, workspace, reviewer, postman } = await withServer(kind)
    server.refuse({ code: 550, text: 'No such user' })
    await reviewer.client.progress.remind({ year: 2024, reports, idempotencyKey: newKey() })
    await postman.round()
    const { failed } = await (await workspace.as('quan.tri')).client.calendar.letters()
    expect(failed).toMatchObject([{ attempts: 1, problem: expect.stringContaining('550') }])
  })

  it('are given up rather than sent twice when nobody knows whether they went out', async () => {
    const { kysely, ...database } = await freshDatabase(kind)
    const at = (minutes: number) => new Date(Date.parse('2026-01-05T02:00:00.000Z') + minutes * minute)
    const letter = { account: 'a', address: 'a@example.org', subject: 's', body: 'b' }
    expect(await addLetter(kysely, { ...letter, key: '1' }, at(0).toISOString())).toBe(true)
    expect(await addLetter(kysely, { ...letter, key: '1' }, at(0).toISOString())).toBe(false)
    await addLetter(kysely, { ...letter, key: '2' }, at(0).toISOString())
    const [first] = await lettersDue(kysely, at(0).toISOString(), 9)
    // The sender of the first is lost while sending.
    expect(await claimLetter(kysely, first?.id ?? 0, at(10).toISOString())).toBe(true)
    expect(await claimLetter(kysely, first?.id ?? 0, at(10).toISOString())).toBe(false)
    const outcomes: MailOutcome[] = [{ kind: 'unknown', problem: 'lost while sending' }]
    const sent: string[] = []
    const mailer: Mailer = {
      base: 'http://x/',
      send: ({ to }) => {
        sent.push(to)
        return Promise.resolve(outcomes.shift() ?? { kind: 'sent' })
      },
    }
    const round = (minutes: number) => sendLetters({ database: { kysely, ...database }, clock: () => at(minutes), mailer, log: silentLog })
    expect(await round(1)).toBe(0)
    expect(await round(11)).toBe(0)
    expect(sent).toHaveLength(1)
    expect(await countLetters(kysely)).toEqual({ waiting: 0, sending: 0, sent: 0, failed: 2 })
  })

  it('go only where the account says, to nobody without an address', async () => {
    const { clerk, reviewer } = await withServer(kind)
    for (const email of [
      'lan',
      'lan@',
      '@example.org',
      'a@b',
      'lan@example.org, mai@example.org',
      'Lan <lan@example.org>',
      'a@example.org\nBcc: b@example.org',
    ]) {
      expect(await clerk.client.session.changeEmail({ email }).catch(codeOf)).toBe('INVALID_EMAIL')
    }
    expect(await clerk.client.session.changeEmail({ email: 'x'.repeat(301) }).catch(codeOf)).toBe('INVALID_INPUT')
    expect(await clerk.client.due.mine()).toMatchObject({ mail: { address: 'lan@example.org' } })
    await clerk.client.session.changeEmail({ email: ' ' })
    expect(await clerk.client.due.mine()).toMatchObject({ mail: { address: null } })
    expect(await reviewer.client.progress.remind({ year: 2024, reports, idempotencyKey: newKey() })).toEqual({ reminded: 1, letters: 0 })
    const plain = await smallWorkspace(kind)
    const { kysely } = plain.served.database
    const account = await findAccountByUsername(kysely, 'lam.ha')
    await changeEmail(kysely, account?.id ?? '', 'lan@example.org', { at: plain.served.clock.now.toISOString(), by: null })
    expect(await (await plain.as('tham.dinh')).client.progress.remind({ year: 2024, reports, idempotencyKey: newKey() })).toEqual({
      reminded: 1,
      letters: 0,
    })
    expect(await countLetters(kysely)).toEqual({ waiting: 0, sending: 0, sent: 0, failed: 0 })
  })
})

describe.each(databases)('reminders of the calendar on $name', (kind) => {
  it('go out by the clock: some working days before and on the day after, each once', async () => {
    const { server, workspace, postman } = await withServer(kind)
    const { clock } = workspace.served
    await (await workspace.as('quan.tri')).client.calendar.setReminders({ isOn: true, daysBefore: 2, dayAfter: true, idempotencyKey: newKey() })
    // The final figures of 2024 are due on Wednesday 22 January 2025; the estimate, overdue since 2 December, is past reminding.
    const days: [string, number][] = [
      ['2025-01-17', 0],
      ['2025-01-20', 1],
      ['2025-01-21', 1],
      ['2025-01-22', 1],
      ['2025-01-23', 2],
      ['2025-01-24', 2],
      ['2025-02-20', 2],
    ]
    for (const [day, letters] of days) {
      clock.now = new Date(`${day}T01:00:00.000Z`)
      await postman.round()
      expect([day, server.received.length]).toEqual([day, letters])
    }
    expect(server.received.map(({ subject }) => subject)).toEqual([
      'Nhắc gửi: báo cáo chính thức năm 2024, Trung tâm Y tế Lâm Hà',
      'Quá hạn: báo cáo chính thức năm 2024, Trung tâm Y tế Lâm Hà',
    ])
    const { rows } = await (await workspace.as('tham.dinh')).client.progress.get({ year: 2024 })
    const row = rows.find(({ reporter, stage }) => reporter.id === units.lamHaCentre.id && stage === 'final')
    expect(row?.reminders).toEqual({ count: 2, last: '2025-01-23T01:00:00.000Z', by: null })
  })
})

describe.each(sharedDatabases)('several servers on $name', (kind) => {
  it('send each reminder and each letter once', async () => {
    const { server, workspace, mailer } = await withServer(kind)
    const { clock, database } = workspace.served
    clock.now = new Date('2025-01-23T01:00:00.000Z')
    await (await workspace.as('quan.tri')).client.calendar.setReminders({ isOn: true, daysBefore: 2, dayAfter: true, idempotencyKey: newKey() })
    const postmen = [1, 2, 3].map(() => createPostman({ database, clock: () => clock.now, log: silentLog, mailer, every: null }))
    await Promise.all(postmen.map((postman) => postman.round()))
    await Promise.all(postmen.map((postman) => postman.round()))
    expect(server.received).toHaveLength(1)
  })
})
