import { defaultReminders } from '../../domain/reminders.ts'
import type { ReminderSettings } from '../../domain/reminders.ts'
import type { Connection, Stamp } from '../database/database.ts'
import { fromJson, toJson } from '../database/json-text.ts'
import { knownAt, saveVersions } from './versioned.ts'

const name = 'reminders'

/** When the calendar reminds by itself, over the defaults. */
export async function readReminderSettings(connection: Connection): Promise<ReminderSettings> {
  const row = await connection.selectFrom('setting').select('value').where('name', '=', name).where(knownAt(undefined)).executeTakeFirst()
  const chosen: Partial<ReminderSettings> = row === undefined ? {} : Object.assign({}, fromJson(row.value))
  return { ...defaultReminders, ...chosen }
}

/** Stores changed settings as a version. */
export async function saveReminderSettings(connection: Connection, settings: ReminderSettings, stamp: Stamp): Promise<void> {
  await saveVersions(connection, 'setting', [{ name, value: toJson(settings) }], stamp)
}
