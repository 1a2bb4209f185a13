import { unzipSync } from 'fflate'

export interface ZipEntry {
  name: string
  /** Bytes after unpacking, as the directory says. */
  size: number
}

/** What a zip file says it holds, read from its directory alone: nothing is unpacked. Null when it is no zip file that can be read. */
export function zipDirectory(bytes: Uint8Array): ZipEntry[] | null {
  const entries: ZipEntry[] = []
  try {
    unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        entries.push({ name, size: originalSize })
        return false
      },
    })
  } catch {
    return null
  }
  return entries
}
