/** Present on every office computer with all Vietnamese letters; the product's own face is not. */
export const fontFace = 'Arial'

export function fillXml(colour: string | null): string {
  return colour === null ? '<a:noFill/>' : `<a:solidFill><a:srgbClr val="${colour}"/></a:solidFill>`
}

/** A line of so many points; null for none. */
export function lineXml(line: { colour: string; width: number; dash?: string } | null): string {
  if (line === null) return '<a:ln><a:noFill/></a:ln>'
  return `<a:ln w="${Math.round(line.width * 12_700)}" cap="rnd">${fillXml(line.colour)}<a:prstDash val="${line.dash ?? 'solid'}"/><a:round/></a:ln>`
}

/** How everything written in a part of a chart looks; size in points. */
export function textXml(size: number, colour: string, isBold = false): string {
  const face = `<a:latin typeface="${fontFace}"/><a:ea typeface="${fontFace}"/><a:cs typeface="${fontFace}"/>`
  return (
    '<c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr>' +
    `<a:defRPr sz="${Math.round(size * 100)}" b="${isBold ? 1 : 0}">${fillXml(colour)}${face}</a:defRPr>` +
    '</a:pPr><a:endParaRPr lang="vi-VN"/></a:p></c:txPr>'
  )
}
