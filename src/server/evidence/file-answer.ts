import type { EvidenceKind } from '../../domain/evidence.ts'

const mediaTypes: Record<EvidenceKind, string> = {
  pdf: 'application/pdf',
  jpg: 'image/jpeg',
  png: 'image/png',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
}

/** Nothing in a file may run, load or be framed, whatever a browser makes of it. */
export const filePolicy = "default-src 'none'; sandbox; frame-ancestors 'none'"

/** A file to keep, not to open in the page's place, and in nobody's cache. */
export function fileAnswer({ name, kind }: { name: string; kind: EvidenceKind }, bytes: Uint8Array<ArrayBuffer>): Response {
  return new Response(bytes, {
    headers: {
      'Content-Type': mediaTypes[kind],
      'Content-Length': String(bytes.length),
      'Content-Disposition': dispositionOf(name),
      'Cache-Control': 'private, no-store',
      'Cross-Origin-Resource-Policy': 'same-origin',
    },
  })
}

/** `attachment` with the name twice: as RFC 5987 has it, in all its letters, and in plain ones for who cannot read that. */
export function dispositionOf(name: string): string {
  const plain = name
    .normalize('NFD')
    .replaceAll(/[\u0300-\u036f]/g, '')
    .replaceAll(/[đĐ]/g, (letter) => (letter === 'đ' ? 'd' : 'D'))
    .replaceAll(/[^\w .()-]/g, '_')
  const encoded = encodeURIComponent(name).replaceAll(/['()*!]/g, (letter) => `%${letter.charCodeAt(0).toString(16).toUpperCase()}`)
  return `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`
}
