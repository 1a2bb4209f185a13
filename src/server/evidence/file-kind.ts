import { fileTypeFromBuffer } from 'file-type'
import type { EvidenceKind } from '../../domain/evidence.ts'
import { evidenceKinds } from '../../domain/evidence.ts'
import { officeProblem } from './office-file.ts'
import { isWhole } from './whole-file.ts'

/** Why a file is not taken. */
export type FileProblem = 'empty' | 'wrongType' | 'macros' | 'broken'

export type SeenKind = { kind: EvidenceKind } | { problem: FileProblem }

const withMacros = new Set(['xlsm', 'docm', 'xltm', 'dotm', 'pptm', 'potm', 'ppsm', 'xlsb'])

/** What the bytes are. Never throws on what a stranger sends. */
export async function fileKindOf(bytes: Uint8Array): Promise<SeenKind> {
  if (bytes.length === 0) return { problem: 'empty' }
  const ending = await detected(bytes)
  if (ending !== null && withMacros.has(ending)) return { problem: 'macros' }
  // A damaged workbook is told from other archives by its own parts, see `officeProblem`.
  const kind = evidenceKinds.find((each) => each === ending)
  if (kind === undefined) return { problem: 'wrongType' }
  if (kind === 'xlsx' || kind === 'docx') {
    const problem = officeProblem(bytes, kind)
    return problem === null ? { kind } : { problem }
  }
  return isWhole(bytes, kind) ? { kind } : { problem: 'broken' }
}

async function detected(bytes: Uint8Array): Promise<string | null> {
  try {
    return (await fileTypeFromBuffer(bytes))?.ext ?? null
  } catch {
    return null
  }
}
