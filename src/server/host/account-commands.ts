import { parseArgs } from 'node:util'
import type { Role } from '../../contract/session.ts'
import { roles } from '../../contract/session.ts'
import type { Day, Unit } from '../../domain/unit.ts'
import { isValidOn } from '../../domain/unit.ts'
import type { Clock } from '../clock.ts'
import { dayOf, momentOf } from '../clock.ts'
import type { Database } from '../database/database.ts'
import type { AccountProblemCode } from '../sign-in/account-problem.ts'
import { AccountProblem } from '../sign-in/account-problem.ts'
import { addNewAccount } from '../sign-in/add-account.ts'
import { assignRole, endRole } from '../sign-in/assign-role.ts'
import { changeEmail } from '../sign-in/change-email.ts'
import { disableAccount, enableAccount } from '../sign-in/disable-account.ts'
import { issueCode } from '../sign-in/issue-code.ts'
import { isRole } from '../sign-in/signed-in.ts'
import { foldUsername } from '../sign-in/username.ts'
import type { StoredAccount } from '../stores/accounts.ts'
import { findAccountByUsername, listAccounts } from '../stores/accounts.ts'
import { listAllAssignments } from '../stores/assignments.ts'
import { listUnits } from '../stores/units.ts'
import { codeLink } from './code-link.ts'

export interface CommandParts {
  database: Database
  clock: Clock
  secret: string
  /** Where people reach the server, for the link that is printed. */
  base: string
  print: (line: string) => void
}

const roleNames: Record<Role, string> = {
  clerk: 'thống kê của đơn vị',
  unitHead: 'lãnh đạo đơn vị',
  departmentReviewer: 'phòng nghiệp vụ Sở',
  departmentLeader: 'lãnh đạo Sở',
  administrator: 'quản trị',
  councilMember: 'thành viên Hội đồng thi đua',
  viewer: 'chỉ xem',
}

const usage = `Cách dùng: npm run account -- LỆNH …
  list                                       các tài khoản và vai trò
  add TÊN "TÊN HIỂN THỊ"                     thêm tài khoản, in mã dùng một lần
  code TÊN                                   mã dùng một lần (24 giờ) để chọn mật khẩu
  assign TÊN VAI_TRÒ [ĐƠN_VỊ] [--descendants] [--from NGÀY] [--to NGÀY]
                                             giao vai trò; --descendants: cả các đơn vị trực thuộc
  end TÊN VAI_TRÒ [ĐƠN_VỊ]                   thôi giao vai trò từ ngày mai
  email TÊN [ĐỊA_CHỈ]                        nơi nhận thư nhắc việc; bỏ trống địa chỉ để thôi nhận
  disable TÊN | enable TÊN                   khóa hẳn | mở lại
VAI_TRÒ: ${roles.map((role) => `${role} (${roleNames[role]})`).join(', ')}
ĐƠN_VỊ: mã đơn vị, ví dụ LD-BVDK, hoặc mã@ngày khi mã từng dùng cho nơi khác`

const sentences: Record<AccountProblemCode, string> = {
  badUsername: 'Tên tài khoản gồm 2–80 chữ không dấu, số, dấu chấm, gạch nối, gạch dưới.',
  usernameTaken: 'Đã có tài khoản tên này.',
  nameMissing: 'Thiếu tên hiển thị.',
  unknownAccount: 'Không có tài khoản này. Xem: npm run account -- list',
  unknownUnit: 'Không có đơn vị này.',
  unitMissing: 'Vai trò này cần một đơn vị.',
  badRole: 'Không có vai trò này. Các vai trò: npm run account',
  badDay: 'Ngày viết theo dạng 2026-01-31, ngày cuối không trước ngày đầu.',
  noSuchRole: 'Tài khoản không giữ vai trò này.',
  badEmail: 'Địa chỉ thư điện tử không đúng, ví dụ đúng: lan@syt.lamdong.gov.vn',
  disabled: 'Tài khoản đang bị khóa. Mở lại trước: npm run account -- enable TÊN',
  nothingToHandOver: 'Tài khoản không còn vai trò nào để bàn giao.',
}

/** Runs one command of `npm run account`; everything it changes is audited. The exit code: 0, or 1 with a sentence printed. */
export async function runAccountCommand(args: readonly string[], parts: CommandParts): Promise<number> {
  try {
    return await runCommand(args, parts)
  } catch (error) {
    if (error instanceof AccountProblem) parts.print(sentences[error.code])
    else if (error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS')) parts.print(usage)
    else throw error
    return 1
  }
}

async function runCommand(args: readonly string[], parts: CommandParts): Promise<number> {
  const options = { descendants: { type: 'boolean' }, from: { type: 'string' }, to: { type: 'string' } } as const
  const { positionals, values } = parseArgs({ args: [...args], options, allowPositionals: true })
  const [command = '', username = '', ...rest] = positionals
  const { kysely } = parts.database
  const stamp = { at: momentOf(parts.clock), by: null }
  if (command === 'list') return list(parts)
  if (!['add', 'code', 'assign', 'end', 'disable', 'enable', 'email'].includes(command) || username === '') {
    parts.print(usage)
    return 1
  }
  if (command === 'add') {
    const account = await addNewAccount(kysely, { username, displayName: rest.join(' ') }, stamp)
    parts.print(`Đã thêm tài khoản ${foldUsername(username)}. Giao vai trò bằng: npm run account -- assign ${foldUsername(username)} VAI_TRÒ ĐƠN_VỊ`)
    return printCode(parts, account, foldUsername(username))
  }
  const account = await accountOf(parts, username)
  if (command === 'code') return printCode(parts, account.id, account.username)
  if (command === 'disable') await disableAccount(kysely, account.id, stamp)
  if (command === 'enable') await enableAccount(kysely, account.id, stamp)
  if (command === 'email') await changeEmail(kysely, account.id, rest[0] ?? null, stamp)
  if (command === 'assign' || command === 'end') {
    const [role = '', unitName] = rest
    if (!isRole(role)) throw new AccountProblem('badRole')
    const today = dayOf(parts.clock)
    const unit = unitName === undefined ? null : (await unitOf(parts, unitName, today)).id
    const given = { account: account.id, role, unit }
    const span = spanOf(values.from ?? today, values.to ?? null)
    if (command === 'assign') await assignRole(kysely, { ...given, descendants: values.descendants ?? false, ...span }, stamp)
    else await endRole(kysely, { ...given, lastDay: today }, stamp)
  }
  parts.print('Đã ghi.')
  return 0
}

function spanOf(validFrom: Day, validTo: Day | null): { validFrom: Day; validTo: Day | null } {
  if (!isDay(validFrom) || (validTo !== null && (!isDay(validTo) || validTo < validFrom))) throw new AccountProblem('badDay')
  return { validFrom, validTo }
}

function isDay(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text))
}

async function printCode({ database, clock, secret, base, print }: CommandParts, account: string, username: string): Promise<number> {
  const { code } = await issueCode(database.kysely, secret, account, { at: momentOf(clock), by: null })
  print(`Mã dùng một lần cho ${username}, trong 24 giờ: ${code}`)
  print(`Hoặc mở: ${codeLink(base, { username, code })}`)
  return 0
}

async function accountOf({ database }: CommandParts, username: string): Promise<StoredAccount> {
  const account = await findAccountByUsername(database.kysely, foldUsername(username))
  if (account === null) throw new AccountProblem('unknownAccount')
  return account
}

/** The unit of an id, or of a code: the one that exists today, else the last that did. */
async function unitOf({ database }: CommandParts, name: string, today: Day): Promise<Unit> {
  const named = (await listUnits(database.kysely)).filter((unit) => unit.id === name || unit.code === name)
  const found = named.find((unit) => unit.id === name || isValidOn(unit, today)) ?? named.at(-1)
  if (found === undefined) throw new AccountProblem('unknownUnit')
  return found
}

async function list({ database, print, clock }: CommandParts): Promise<number> {
  const assignments = await listAllAssignments(database.kysely)
  const names = new Map((await listUnits(database.kysely)).map((unit) => [unit.id, unit.name]))
  const today = dayOf(clock)
  for (const account of await listAccounts(database.kysely)) {
    const state = account.disabledAt !== null ? ' [đã khóa]' : account.passwordHash === null ? ' [chưa có mật khẩu]' : ''
    print(`${account.username} — ${account.displayName}${state}`)
    for (const { role, unit, descendants, validFrom, validTo } of assignments.filter((one) => one.account === account.id && isValidOn(one, today))) {
      const place = unit === null ? 'toàn hệ thống' : `${names.get(unit) ?? unit}${descendants ? ' và đơn vị trực thuộc' : ''}`
      print(`    ${isRole(role) ? roleNames[role] : role}: ${place}, từ ${validFrom}${validTo === null ? '' : ` đến ${validTo}`}`)
    }
  }
  return 0
}
