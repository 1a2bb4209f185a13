/** What a style sheet says about a drawing and a file must say itself. */
const carried = [
  'fill',
  'fill-opacity',
  'stroke',
  'stroke-width',
  'stroke-opacity',
  'stroke-dasharray',
  'stroke-linecap',
  'stroke-linejoin',
  'vector-effect',
  'opacity',
  'paint-order',
  'font-family',
  'font-size',
  'font-weight',
  'text-anchor',
] as const

/** A drawing of the page on its own: in its place, with the looks that style sheets gave it written into it. */
export function drawingOf(drawing: SVGSVGElement, origin: { x: number; y: number }): SVGSVGElement {
  const copy = drawing.cloneNode(true)
  if (!(copy instanceof SVGSVGElement)) throw new Error('a copy of a drawing is no drawing')
  const box = drawing.getBoundingClientRect()
  writeLooks(drawing, copy)
  copy.removeAttribute('class')
  copy.removeAttribute('style')
  copy.setAttribute('x', String(box.left - origin.x))
  copy.setAttribute('y', String(box.top - origin.y))
  copy.setAttribute('width', String(box.width))
  copy.setAttribute('height', String(box.height))
  copy.setAttribute('overflow', getComputedStyle(drawing).overflow === 'hidden' ? 'hidden' : 'visible')
  copy.setAttribute('color', getComputedStyle(drawing).color)
  return copy
}

function writeLooks(from: Element, to: Element): void {
  const style = getComputedStyle(from)
  if (from.tagName !== 'svg' && from.tagName !== 'defs') {
    for (const name of carried) {
      const value = style.getPropertyValue(name)
      if (value !== '') to.setAttribute(name, value)
    }
    to.removeAttribute('class')
    to.removeAttribute('style')
  }
  for (const [index, child] of [...from.children].entries()) {
    const copy = to.children[index]
    if (copy !== undefined) writeLooks(child, copy)
  }
}
