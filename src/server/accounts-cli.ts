import { openDatabase } from './database/open.ts'
import { migrate } from './database/migrate.ts'
import { runAccountCommand } from './host/account-commands.ts'
import { readSettings, SettingsProblem } from './settings.ts'

/** `npm run account -- add|code|assign|end|disable|enable|list …`, on the database and with the secret that the server uses. */
async function main(): Promise<number> {
  const settings = readSettings(process.env)
  const database = await openDatabase(settings.databaseUrl)
  try {
    await migrate(database)
    const base = settings.publicUrl?.origin ?? `http://${settings.host}:${settings.port}`
    const parts = { database, clock: () => new Date(), secret: settings.secret, base, print: (line: string) => console.log(line) }
    return await runAccountCommand(process.argv.slice(2), parts)
  } finally {
    await database.close()
  }
}

try {
  process.exitCode = await main()
} catch (error) {
  console.error(error instanceof SettingsProblem ? error.message : error)
  process.exitCode = 1
}
