import { resolve } from 'node:path'
import { NewerSchemaError } from './database/migrate.ts'
import { isPortTaken } from './host/listen.ts'
import { createPinoLog } from './host/pino-log.ts'
import { StartProblem } from './host/start-problem.ts'
import type { RunningServer } from './host/start-server.ts'
import { startServer } from './host/start-server.ts'
import { readSettings, SettingsProblem } from './settings.ts'

/** Starts the server of this computer: the only place where the parts are joined to the outer world. Settings: `settings.ts`. */
async function main(): Promise<void> {
  const settings = readSettings(process.env)
  const log = createPinoLog(settings.logLevel)
  const server = await startServer(settings, { log, clock: () => new Date(), root: resolve(import.meta.dirname, '../..') })
  stopOnSignals(server)
  console.log(`Vạn Dân đang chạy: ${server.url}`)
  if (server.administratorLink !== null) {
    console.log('Chưa ai đăng nhập được. Người quản trị đầu tiên chọn mật khẩu tại (một lần, trong 24 giờ):')
    console.log(server.administratorLink)
  }
  if (settings.mode === 'sample' && !settings.isLocal) {
    console.log('Bộ mẫu đang mở ra ngoài máy này nên không cho đăng nhập bằng một lần bấm. Thêm tài khoản: npm run account')
  }
}

function stopOnSignals(server: RunningServer): void {
  let stopping = false
  const stop = (): void => {
    // A second signal does not wait for running requests.
    if (stopping) process.exit(1)
    stopping = true
    server.stop().then(
      () => process.exit(0),
      (error: unknown) => {
        console.error(error)
        process.exit(1)
      },
    )
  }
  process.on('SIGTERM', stop)
  process.on('SIGINT', stop)
}

function sentenceOf(error: unknown): unknown {
  if (error instanceof SettingsProblem || error instanceof StartProblem || error instanceof NewerSchemaError) return error.message
  if (isPortTaken(error)) return 'Cổng đã có chương trình khác dùng. Chọn cổng khác bằng PORT, ví dụ PORT=5190.'
  return error
}

try {
  await main()
} catch (error) {
  console.error(sentenceOf(error))
  process.exit(1)
}
