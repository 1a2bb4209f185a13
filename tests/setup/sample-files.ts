import { strToU8, zipSync } from 'fflate'

/** Small real files of every kind that is taken, and of those that are not. */

/** A paper of one page with a line of text. */
export function pdfFile(line = 'Bieu 03'): Uint8Array<ArrayBuffer> {
  const content = `BT /F1 24 Tf 72 720 Td (${line}) Tj ET`
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
  ]
  let text = '%PDF-1.4\n'
  const places = objects.map((object, index) => {
    const place = text.length
    text += `${index + 1} 0 obj\n${object}\nendobj\n`
    return place
  })
  const start = text.length
  const lines = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('')
  text += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${lines}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`
  return ascii(text)
}

/** A picture of one point. */
export function pngFile(): Uint8Array<ArrayBuffer> {
  return base64('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==')
}

/** A photograph of one point. */
export function jpgFile(): Uint8Array<ArrayBuffer> {
  return base64(
    '/9j/4AAQSkZJRgABAQEASABIAAD/2wBDAP//////////////////////////////////////////////////////////////////////////////////////wgALCAABAAEBAREA/8QAFBABAAAAAAAAAAAAAAAAAAAAAP/aAAgBAQABPxA//9k=',
  )
}

const types = (main: string) => `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
<Default Extension="xml" ContentType="application/xml"/><Override PartName="/main.xml" ContentType="${main}"/></Types>`

const sheetType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml'
const letterType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml'

/** A zip of parts by name. */
export function zipFile(parts: Record<string, string | Uint8Array>): Uint8Array<ArrayBuffer> {
  const bytes = Object.entries(parts).map(([name, part]) => [name, typeof part === 'string' ? strToU8(part) : part] as const)
  return new Uint8Array(zipSync(Object.fromEntries(bytes)))
}

export function xlsxFile(more: Record<string, string | Uint8Array> = {}, type = sheetType): Uint8Array<ArrayBuffer> {
  return zipFile({ '[Content_Types].xml': types(type), 'xl/workbook.xml': '<workbook/>', 'xl/worksheets/sheet1.xml': '<worksheet/>', ...more })
}

export function docxFile(more: Record<string, string | Uint8Array> = {}): Uint8Array<ArrayBuffer> {
  return zipFile({ '[Content_Types].xml': types(letterType), 'word/document.xml': '<document/>', ...more })
}

/** A workbook with a program in it. */
export function xlsmFile(): Uint8Array<ArrayBuffer> {
  return xlsxFile({ 'xl/vbaProject.bin': 'macros' }, 'application/vnd.ms-excel.sheet.macroEnabled.main+xml')
}

/** A workbook of some ten kilobytes that unpacks to a thousand times as much. */
export function bombFile(): Uint8Array<ArrayBuffer> {
  return xlsxFile({ 'xl/worksheets/bomb.xml': new Uint8Array(12 * 1024 * 1024) })
}

export function ascii(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(text, (letter) => letter.charCodeAt(0))
}

/** One after the other. */
export function joined(...parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(parts.flatMap((part) => [...part]))
}

function base64(text: string): Uint8Array<ArrayBuffer> {
  return ascii(atob(text))
}
