import { strFromU8, unzipSync } from 'fflate'
import type { UnzipFileInfo } from 'fflate'

/** Unpacked, a workbook or letter of 10 MB stays far below; a bomb does not. */
const largestUnpacked = 200 * 1024 * 1024
const mostParts = 5000
/** Sheets of equal rows pack well, hardly above this; a bomb packs a thousandfold and more. */
const mostPacking = 200
const smallEnough = 5 * 1024 * 1024
const longestTypes = 256 * 1024

const contentTypes = '[Content_Types].xml'
const heart = { xlsx: 'xl/workbook.xml', docx: 'word/document.xml' }

/**
 * Why a zip is not taken as this kind of document; null when it is. Reads the list of its parts and unpacks the small one that names their types,
 * nothing else: a bomb is refused unopened.
 */
export function officeProblem(bytes: Uint8Array, kind: 'xlsx' | 'docx'): 'macros' | 'broken' | 'wrongType' | null {
  const parts: UnzipFileInfo[] = []
  let types: string
  try {
    const unpacked = unzipSync(bytes, {
      filter: (part) => {
        parts.push(part)
        return part.name === contentTypes && part.originalSize <= longestTypes
      },
    })
    types = strFromU8(unpacked[contentTypes] ?? new Uint8Array())
  } catch {
    return 'broken'
  }
  if (isBomb(parts)) return 'broken'
  if (/macroEnabled|vbaProject/i.test(types) || parts.some(({ name }) => /vbaProject|\.bin\.exe|\.(exe|js|vbs|scr|bat|cmd|ps1|hta)$/i.test(name)))
    return 'macros'
  if (parts.some(({ name }) => name.startsWith('/') || name.includes('..') || name.includes('\\'))) return 'broken'
  return types === '' || !parts.some(({ name }) => name === heart[kind]) ? 'wrongType' : null
}

function isBomb(parts: readonly UnzipFileInfo[]): boolean {
  const unpacked = parts.reduce((sum, { originalSize }) => sum + originalSize, 0)
  if (parts.length > mostParts || unpacked > largestUnpacked) return true
  return parts.some(({ size, originalSize }) => originalSize > smallEnough && originalSize > mostPacking * Math.max(1, size))
}
