import type { EvidenceFile, EvidenceFiles } from '../../contract/evidence.ts'
import type { ReportPast } from '../../domain/evidence.ts'
import { isLocked, largestEvidence, mostEvidence } from '../../domain/evidence.ts'
import type { Side } from '../actions/talk-access.ts'
import { sideOf } from '../actions/talk-access.ts'
import type { Evidence } from '../stores/evidence.ts'

export interface EvidenceParts {
  files: readonly Evidence[]
  past: ReportPast | null
  names: ReadonlyMap<string, string>
  side: Side
}

/** Files of a place with what the reader may do with each: those that are there first, then those taken away. */
export function evidenceFilesOf({ files, past, names, side }: EvidenceParts): EvidenceFiles {
  const there = files.filter((file) => file.removed === null)
  const gone = files.filter((file) => file.removed !== null)
  const nameOf = (id: string | null) => (id === null ? null : (names.get(id) ?? null))
  const view = (file: Evidence): EvidenceFile => {
    const { id, name, kind, size, sha256, legal, role, addedAt, removed } = file
    const mayRemove = removed === null && sideOf(role) === side && !isLocked(file, past)
    const taken = removed === null ? null : { ...removed, by: nameOf(removed.by) }
    return { id, name, kind, size, sha256, legal, role, addedAt, addedBy: nameOf(file.addedBy), removed: taken, mayRemove }
  }
  const legal = there.find((file) => file.legal)
  const mayMarkLegal = there.some((file) => file.subject === '') && (legal === undefined || !isLocked(legal, past))
  return { files: [...there, ...gone].map(view), mayAttach: there.length < mostEvidence, mayMarkLegal, most: mostEvidence, largest: largestEvidence }
}
