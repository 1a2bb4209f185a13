import { Client } from 'pg'
import type { TestProject } from 'vitest/node'
import { migrate } from '../../src/server/database/migrate.ts'
import { openDatabase } from '../../src/server/database/open.ts'
import { startPostgres } from './postgres.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** URL of a database with the tables of the program in it, to be copied. */
    postgresTemplate: string
  }
}

/** Before all test files: one PostgreSQL server for all of them, with a migrated database that each test copies. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const server = await startPostgres({ durable: false })
  const client = new Client(server.urlOf('postgres'))
  await client.connect()
  await client.query('create database van_dan')
  await client.end()
  const database = await openDatabase(server.urlOf('van_dan'))
  await migrate(database)
  await database.close()
  project.provide('postgresTemplate', server.urlOf('van_dan'))
  return () => server.stop()
}
