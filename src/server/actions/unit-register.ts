import type { Connection } from '../database/database.ts'
import type { UnitRegister } from '../permission-scopes.ts'
import { listLinks } from '../stores/links.ts'
import { listSuccessions } from '../stores/successions.ts'
import { listUnits } from '../stores/units.ts'

/** Units, links and successions as they are known now: what rights are read from. In a transaction, give the transaction. */
export async function readUnitRegister(connection: Connection): Promise<UnitRegister> {
  const units = await listUnits(connection)
  const links = await listLinks(connection)
  const successions = await listSuccessions(connection)
  return { units, links, successions }
}
