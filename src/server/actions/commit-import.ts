import type { z } from 'zod'
import type { commitInput, ImportEntry, ImportSummary } from '../../contract/file-import.ts'
import { inSnapshot } from '../database/database.ts'
import { momentOf } from '../clock.ts'
import { contentOfUpload } from '../file-import/file-contents.ts'
import { judgeFigures, reportsOfEntries } from '../file-import/figure-import.ts'
import { countsOf, digestOf } from '../file-import/judged-entry.ts'
import type { Explanations } from '../file-import/judged-entry.ts'
import { judgePopulations } from '../file-import/population-import.ts'
import { judgePublished, storePublished } from '../file-import/published-import.ts'
import { readImport } from '../file-import/read-import.ts'
import type { ImportRequest, ReadImport } from '../file-import/read-import.ts'
import { holdReportsOf, storeJudgedFigures } from '../file-import/store-imported.ts'
import { refusal } from '../http/refuse.ts'
import { currentReading } from '../register-cache.ts'
import type { Reading } from '../register-cache.ts'
import { appendAudit } from '../stores/audit.ts'
import { findMapping, rememberMapping } from '../stores/import-mappings.ts'
import { findUpload, markCommitted } from '../stores/import-uploads.ts'
import type { ImportUpload } from '../stores/import-uploads.ts'
import { savePopulationCells } from '../stores/population-cells.ts'
import { bumpRevision, readRevision } from '../stores/revision.ts'
import type { ActContext, Acting } from './act-once.ts'
import { actOnce } from './act-once.ts'
import { requireImporter } from './receive-file.ts'

type CommitInput = z.output<typeof commitInput>

type FullRequest = ImportRequest & Explanations & { upload: string; source: string | null; definition: number | null }

export interface OpenedImport {
  upload: ImportUpload
  reading: Reading
  file: ReadImport
  kind: 'xlsx' | 'csv'
  encoding: string | null
  sheets: Awaited<ReturnType<typeof contentOfUpload>>['sheets']
}

/** The file of a request, read as the request says. Throws NOT_FOUND for a file of somebody else. */
export async function openImport(context: ActContext, request: ImportRequest & { upload: string }): Promise<OpenedImport> {
  const { kysely } = context.database
  const upload = await findUpload(kysely, request.upload, context.account.id)
  if (upload === null) throw refusal('NOT_FOUND', { what: 'upload' })
  requireImporter(context, request.destination)
  const content = await contentOfUpload(kysely, upload)
  const reading = await currentReading(context)
  const recall = (fingerprint: string) => findMapping(kysely, { account: context.account.id, destination: request.destination, fingerprint })
  const file = await readImport({ reading, account: context.account, content, request, recall })
  return { upload, reading, file, kind: content.kind, encoding: content.encoding, sheets: content.sheets }
}

/** What storing the file would change, judged on one state of the database; nothing is stored. */
export async function previewImport(
  context: ActContext,
  request: FullRequest,
): Promise<{ opened: OpenedImport; entries: ImportEntry[]; digest: string }> {
  const opened = await openImport(context, request)
  const entries = await inSnapshot(context.database.kysely, async (snapshot) => {
    const acting = { ...context, transaction: snapshot, stamp: { at: momentOf(context.clock), by: context.account.id } }
    const { judged } = await judge(acting, opened, request)
    return judged.map(({ entry }) => entry)
  })
  return { opened, entries, digest: await digestOf(entries) }
}

/**
 * Stores what the preview with the same digest promised: all of it in one transaction, or, when anything of it changed since, nothing
 * (IMPORT_CHANGED). Keeps the file as the proof, and how it was read for the sender's next file of the same make.
 */
export async function commitImport(context: ActContext, input: CommitInput): Promise<ImportSummary> {
  const opened = await openImport(context, input)
  if (input.destination === 'published' && (input.source ?? '') === '') throw refusal('SOURCE_REQUIRED')
  return actOnce(context, 'commitImport', input, async (acting) => {
    const { transaction, stamp, account } = acting
    if ((await readRevision(transaction)) !== opened.reading.revision) throw refusal('IMPORT_CHANGED')
    const { upload, file } = opened
    if (input.destination === 'figures')
      await holdReportsOf(acting, reportsOfEntries(acting, { reading: opened.reading, request: input, entries: file.read.entries }))
    const { judged, store } = await judge(acting, opened, input)
    const entries = judged.map(({ entry }) => entry)
    if ((await digestOf(entries)) !== input.digest) throw refusal('IMPORT_CHANGED')
    const counts = countsOf(entries)
    const stored = (counts['new'] ?? 0) + (counts['changed'] ?? 0)
    const sheets = stored === 0 ? [] : await store()
    if (stored > 0) await markCommitted(transaction, upload.id, stamp)
    if (!file.isForm) {
      const key = { account: account.id, destination: input.destination, fingerprint: file.fingerprint }
      const { columns, defaults, units } = file.plan
      await rememberMapping(
        transaction,
        key,
        { columns, defaults: { stage: defaults.stage, scale: defaults.scale }, units: Object.fromEntries(units) },
        stamp,
      )
    }
    return { stored, counts, sheets }
  })
}

interface Judgement {
  judged: readonly { entry: ImportEntry }[]
  store: () => Promise<ImportSummary['sheets']>
}

async function judge(acting: Acting, { reading, file, upload }: OpenedImport, request: FullRequest): Promise<Judgement> {
  const input = { reading, request, entries: file.read.entries }
  if (request.destination === 'figures') {
    const judged = await judgeFigures(acting, input)
    return { judged, store: () => storeJudgedFigures(acting, reading, judged, upload) }
  }
  if (request.destination === 'populations') {
    const judged = await judgePopulations(acting, { ...input, request })
    return {
      judged,
      store: async () => {
        await savePopulationCells(
          acting.transaction,
          judged.flatMap(({ population }) => population ?? []),
          acting.stamp,
        )
        return finishWorkspace(acting, upload, judged)
      },
    }
  }
  const judged = await judgePublished(acting, { ...input, request })
  return {
    judged,
    store: async () => {
      await storePublished(acting, judged)
      return finishWorkspace(acting, upload, judged)
    },
  }
}

/** Tells the audit log of what belongs to no reporter, and that verdicts may be others now. */
async function finishWorkspace({ transaction, stamp, visit }: Acting, { id, name, sha256 }: ImportUpload, judged: Judgement['judged']): Promise<[]> {
  const stored = judged.filter(({ entry }) => entry.status === 'new' || entry.status === 'changed')
  const numbers = stored.map(({ entry: { unit, measure, period, stage, from, to } }) => ({ unit, measure, period, stage, before: from, after: to }))
  const detail = { file: name, sha256, numbers }
  await appendAudit(transaction, { act: 'importNumbers', resource: 'import', resourceId: id, unit: null, detail, request: visit.requestId }, stamp)
  await bumpRevision(transaction)
  return []
}
