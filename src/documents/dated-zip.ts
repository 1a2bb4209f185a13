import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'

/** A zip knows no zone: parts are stamped with one clock reading wherever they are packed, so that the same content gives the same bytes. */
export const timeOfParts = new Date(2000, 0, 1)

/**
 * An Office file written by a library that stamps it with its own clock, as if made at `made` (ISO 8601): the same content then gives the same bytes.
 * Throws when it is no zip.
 */
export function dated(bytes: Uint8Array, made: string): Uint8Array<ArrayBuffer> {
  const moment = new Date(made)
  const files = Object.entries(unzipSync(bytes)).map(([name, content]) => {
    const kept = name === 'docProps/core.xml' ? strToU8(withMoment(strFromU8(content), moment.toISOString())) : content
    return [name, kept] as const
  })
  return new Uint8Array(zipSync(Object.fromEntries(files), { level: 6, mtime: timeOfParts }))
}

function withMoment(core: string, moment: string): string {
  return core.replace(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/g, `$1${moment}`)
}
