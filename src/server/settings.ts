import { z } from 'zod'

/**
 * The settings of the server, read from the environment once, at the start.
 *
 * | variable | meaning | default |
 * |---|---|---|
 * | `VAN_DAN_MODE` | `sample` (sample data, one-click accounts on loopback) or `production` | `sample` |
 * | `VAN_DAN_SECRET` | at least 32 random characters, keys what is stored of one-time codes; required in production | – |
 * | `DATABASE_URL` | `sqlite:PATH` or `postgres://…` | `sqlite:data/van-dan.sqlite` |
 * | `HOST`, `PORT` | where it listens | `127.0.0.1`, `5180` |
 * | `PUBLIC_URL` | the address people use; with https cookies become Secure, and writes are accepted from it only | where it listens |
 * | `TRUST_PROXY` | `1` when a reverse proxy of one's own stands in front: the visitor's address is the last of `X-Forwarded-For` | `0` |
 * | `SMTP_URL` | `smtp://` or `smtps://` address of the mail server for reminders, with user and password where it asks for them | no e-mail |
 * | `MAIL_FROM` | the sender of reminders, `Tên <địa chỉ>` or an address; required with `SMTP_URL` | – |
 * | `LOG_LEVEL` | `debug` · `info` · `warn` · `error` | `info` |
 */
const environment = z.object({
  VAN_DAN_MODE: z.enum(['sample', 'production'], 'VAN_DAN_MODE phải là sample hoặc production.').default('sample'),
  VAN_DAN_SECRET: z.string().optional(),
  DATABASE_URL: z.string().default('sqlite:data/van-dan.sqlite'),
  HOST: z.string().default('127.0.0.1'),
  PORT: z.coerce
    .number('PORT phải là một số.')
    .int('PORT phải là số nguyên.')
    .min(0, 'PORT từ 0 đến 65535.')
    .max(65535, 'PORT từ 0 đến 65535.')
    .default(5180),
  PUBLIC_URL: z.url({ protocol: /^https?$/, error: 'PUBLIC_URL phải là một địa chỉ http:// hoặc https:// đầy đủ.' }).optional(),
  TRUST_PROXY: z.enum(['0', '1'], 'TRUST_PROXY phải là 0 hoặc 1.').default('0'),
  SMTP_URL: z
    .url({ protocol: /^smtps?$/, error: 'SMTP_URL phải là một địa chỉ smtp:// hoặc smtps:// đầy đủ, ví dụ smtp://ten:matkhau@may-thu:587' })
    .optional(),
  MAIL_FROM: z
    .string()
    .regex(/^[^\r\n]*[^\s@]+@[^\s@]+$/, 'MAIL_FROM phải có một địa chỉ thư, ví dụ: Sở Y tế <vandan@syt.lamdong.gov.vn>')
    .optional(),
  LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error'], 'LOG_LEVEL phải là debug, info, warn hoặc error.').default('info'),
})

export interface Settings {
  mode: 'sample' | 'production'
  secret: string
  databaseUrl: string
  host: string
  port: number
  publicUrl: URL | null
  trustProxy: boolean
  /** The mail server and the sender of reminders; null while no e-mail is sent. */
  mail: { smtpUrl: string; from: string } | null
  logLevel: 'debug' | 'info' | 'warn' | 'error'
  /** Only this computer can reach the server: it listens on loopback and nothing says that a proxy passes others on to it. */
  isLocal: boolean
  /** Browsers come by https. */
  https: boolean
}

/** Settings that cannot be used; `sentences` say in Vietnamese what to change. */
export class SettingsProblem extends Error {
  readonly sentences: readonly string[]

  constructor(sentences: readonly string[]) {
    super(sentences.join('\n'))
    this.sentences = sentences
  }
}

/** The secret of a sample workspace: it guards nothing, as everybody may enter there. */
const sampleSecret = 'sample workspace'

/** Reads and checks the settings; an empty variable counts as left out. Throws SettingsProblem. */
export function readSettings(variables: Record<string, string | undefined>): Settings {
  const given = Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== undefined && value.trim() !== ''))
  const parsed = environment.safeParse(given)
  if (!parsed.success) throw new SettingsProblem(parsed.error.issues.map((issue) => issue.message))
  const { data } = parsed
  const publicUrl = data.PUBLIC_URL === undefined ? null : new URL(data.PUBLIC_URL)
  const trustProxy = data.TRUST_PROXY === '1'
  const settings: Settings = {
    mode: data.VAN_DAN_MODE,
    secret: data.VAN_DAN_SECRET ?? sampleSecret,
    databaseUrl: data.DATABASE_URL,
    host: data.HOST,
    port: data.PORT,
    publicUrl,
    trustProxy,
    mail: data.SMTP_URL === undefined || data.MAIL_FROM === undefined ? null : { smtpUrl: data.SMTP_URL, from: data.MAIL_FROM },
    logLevel: data.LOG_LEVEL,
    isLocal: isLoopback(data.HOST) && publicUrl === null && !trustProxy,
    https: publicUrl?.protocol === 'https:',
  }
  const problems = settings.mode === 'production' ? productionProblems(settings) : []
  if ((data.SMTP_URL === undefined) !== (data.MAIL_FROM === undefined))
    problems.push('SMTP_URL và MAIL_FROM phải đi cùng nhau: một địa chỉ máy gửi thư, một địa chỉ người gửi.')
  if (problems.length > 0) throw new SettingsProblem(problems)
  return settings
}

function productionProblems({ secret, host, publicUrl, https }: Settings): string[] {
  const problems: string[] = []
  if (secret === sampleSecret)
    problems.push('Chế độ production cần VAN_DAN_SECRET: ít nhất 32 ký tự ngẫu nhiên, ví dụ kết quả của lệnh: openssl rand -base64 48')
  else if (secret.length < 32 || new Set(secret).size < 10)
    problems.push('VAN_DAN_SECRET quá ngắn hoặc quá đơn giản: cần ít nhất 32 ký tự ngẫu nhiên.')
  if (publicUrl !== null && !https && !isLoopback(publicUrl.hostname)) {
    problems.push('PUBLIC_URL phải bắt đầu bằng https://, nếu không mật khẩu đi qua mạng mà không được mã hóa.')
  }
  if (publicUrl === null && !isLoopback(host)) {
    problems.push('Máy chủ mở ra mạng (HOST không phải 127.0.0.1) thì cần PUBLIC_URL bắt đầu bằng https:// và một proxy có chứng chỉ ở phía trước.')
  }
  return problems
}

/** True for the names and addresses that only this computer itself can reach. */
export function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || host === '[::1]' || /^127(\.\d{1,3}){3}$/.test(host)
}
