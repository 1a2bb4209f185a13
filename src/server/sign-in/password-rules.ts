import { foldText } from '../../domain/text-fold.ts'

export type PasswordProblem = 'tooShort' | 'tooLong' | 'likeUsername' | 'common' | 'unchanged'

const minimumLength = 10
const maximumLength = 200

/** What people here begin a password with when asked for a long one; folded, without digits. */
const commonWords = [
  'password',
  'passwords',
  'matkhau',
  'matkhaumoi',
  'nhapmatkhau',
  'khongcomatkhau',
  'qwerty',
  'qwertyuiop',
  'asdfghjkl',
  'zxcvbnm',
  'qazwsx',
  'qazwsxedc',
  'admin',
  'administrator',
  'quantri',
  'quantrivien',
  'welcome',
  'letmein',
  'iloveyou',
  'changeme',
  'football',
  'superman',
  'princess',
  'sunshine',
  'dragon',
  'monkey',
  'anhyeuem',
  'emyeuanh',
  'yeuemnhieu',
  'khongbiet',
  'vietnam',
  'vietnamvodich',
  'toiyeuvietnam',
  'lamdong',
  'dalat',
  'soyte',
  'soytelamdong',
  'syt',
  'boyte',
  'yte',
  'benhvien',
  'trungtamyte',
  'tramyte',
  'thongke',
  'vandan',
] as const

const runs = [
  'abcdefghijklmnopqrstuvwxyz',
  '01234567890',
  'qwertyuiop',
  'asdfghjkl',
  'zxcvbnm',
  '1qaz2wsx3edc4rfv5tgb6yhn7ujm',
  'qazwsxedcrfvtgbyhnujm',
]

/** What is wrong with a new password, or null. `previous` is the password it replaces, where it is known. Lengths are in characters as read. */
export function passwordProblem(password: string, { username, previous }: { username: string; previous: string | null }): PasswordProblem | null {
  const length = Array.from(password.normalize('NFC')).length
  if (length < minimumLength) return 'tooShort'
  if (length > maximumLength) return 'tooLong'
  if (previous !== null && password.normalize('NFC') === previous.normalize('NFC')) return 'unchanged'
  const plain = withoutSigns(foldText(password))
  const name = withoutSigns(foldText(username))
  if (name !== '' && (plain === name || plain === name + name || lettersOf(password) === lettersOf(username))) return 'likeUsername'
  return isRepetition(plain) || isRun(plain) || readings(password).some(isCommon) ? 'common' : null
}

/**
 * The ways to read what is left without digits and signs around it: as it is, with signs for letters (p@$$word), with digits for letters too
 * (p@$$w0rd).
 */
function readings(password: string): string[] {
  const core = foldText(password).replace(/^[^a-z]+|[^a-z]+$/g, '')
  const signsRead = core.replaceAll('@', 'a').replaceAll('$', 's')
  const digitsRead = signsRead.replaceAll('0', 'o').replaceAll('1', 'i').replaceAll('3', 'e').replaceAll('5', 's')
  return [core, signsRead, digitsRead].map(withoutSigns)
}

function withoutSigns(text: string): string {
  return text.replace(/[^a-z0-9]/g, '')
}

function lettersOf(text: string): string {
  return foldText(text).replace(/[^a-z]/g, '')
}

function isCommon(plain: string): boolean {
  const words: readonly string[] = commonWords
  return words.includes(plain) || isRun(plain)
}

/** The same one to five characters over and over; and what is hardly anything but signs. */
function isRepetition(plain: string): boolean {
  const letters = Array.from(plain)
  const repeats = (period: number) => letters.every((letter, at) => at < period || letter === letters[at - period])
  return plain.length <= 3 || [1, 2, 3, 4, 5].some((period) => plain.length > period && repeats(period))
}

function isRun(plain: string): boolean {
  if (plain.length < 4) return false
  return runs.some((run) => `${run}${run}`.includes(plain) || Array.from(`${run}${run}`).toReversed().join('').includes(plain))
}
