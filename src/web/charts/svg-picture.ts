import { fontFacesOf } from './font-faces.ts'
import { isLeftOut, whileCapturing } from './picture-parts.ts'
import { saveFile } from './save-file.ts'
import { drawingOf } from './svg-drawing.ts'
import { linesOfText } from './svg-text.ts'

const namespace = 'http://www.w3.org/2000/svg'
const margin = 24

/** Saves what is drawn as an SVG file of real shapes and text, which Word, PowerPoint and drawing programs open and scale. */
export async function saveSvgPicture(element: HTMLElement, fileName: string): Promise<void> {
  const picture = await whileCapturing(element, () => elementToSvg(element))
  picture.prepend(await typefaces())
  const markup = new XMLSerializer().serializeToString(picture)
  saveFile(new Blob([markup], { type: 'image/svg+xml' }), fileName)
}

/** The product's letters inside the file, for programs that take them; others show their own, as wide. */
async function typefaces(): Promise<SVGElement> {
  const style = document.createElementNS(namespace, 'style')
  style.textContent = await fontFacesOf(document)
  return style
}

/** The picture of a laid-out element: grounds, lines, drawings and text where they stand on the screen. Buttons are left out. */
export function elementToSvg(element: HTMLElement): SVGSVGElement {
  const frame = element.getBoundingClientRect()
  const [width, height] = [Math.ceil(frame.width) + 2 * margin, Math.ceil(frame.height) + 2 * margin]
  const picture = document.createElementNS(namespace, 'svg')
  set(picture, { xmlns: namespace, width, height, viewBox: `0 0 ${width} ${height}` })
  picture.append(shape('rect', { width, height, fill: getComputedStyle(document.body).backgroundColor }))
  const origin = { x: frame.left - margin, y: frame.top - margin }
  addChildren(element, picture, origin)
  return picture
}

interface Origin {
  x: number
  y: number
}

function addChildren(element: Element, picture: SVGElement, origin: Origin): void {
  for (const child of element.childNodes) {
    if (child instanceof SVGSVGElement) picture.append(drawingOf(child, origin))
    else if (child instanceof HTMLElement) addElement(child, picture, origin)
    else if (child instanceof Text) picture.append(...linesOfText(child, origin))
  }
}

function addElement(element: HTMLElement, picture: SVGElement, origin: Origin): void {
  const style = getComputedStyle(element)
  if (isLeftOut(element) || style.display === 'none' || style.visibility === 'hidden') return
  addGround(element, style, picture, origin)
  addChildren(element, picture, origin)
}

function addGround(element: HTMLElement, style: CSSStyleDeclaration, picture: SVGElement, origin: Origin): void {
  const box = element.getBoundingClientRect()
  if (box.width === 0 || box.height === 0) return
  const place = { x: box.left - origin.x, y: box.top - origin.y, width: box.width, height: box.height }
  const rounding = Number.parseFloat(style.borderTopLeftRadius) || 0
  if (isSeen(style.backgroundColor)) picture.append(shape('rect', { ...place, rx: Math.min(rounding, box.height / 2), fill: style.backgroundColor }))
  if (style.backgroundImage.includes('repeating-linear-gradient')) picture.append(hatched(place, style.color))
  for (const line of bordersOf(style, place)) picture.append(shape('line', line))
}

interface Box {
  x: number
  y: number
  width: number
  height: number
}

/** Borders, and the one-pixel lines that tables draw as inner shadows. */
function bordersOf(style: CSSStyleDeclaration, { x, y, width, height }: Box): Record<string, string | number>[] {
  const sides = [
    { side: 'Top', x1: x, x2: x + width, y1: y, y2: y },
    { side: 'Bottom', x1: x, x2: x + width, y1: y + height, y2: y + height },
    { side: 'Left', x1: x, x2: x, y1: y, y2: y + height },
    { side: 'Right', x1: x + width, x2: x + width, y1: y, y2: y + height },
  ] as const
  const borders = sides.flatMap(({ side, ...line }) => {
    const thickness = Number.parseFloat(style[`border${side}Width`])
    const colour = style[`border${side}Color`]
    return thickness > 0 && style[`border${side}Style`] !== 'none' && isSeen(colour) ? [{ ...line, stroke: colour, 'stroke-width': thickness }] : []
  })
  const underline = /^(.*?\)) 0px (-\d+)px 0px 0px inset$/.exec(style.boxShadow)
  if (underline === null) return borders
  const thickness = -Number(underline[2])
  const at = y + height - thickness / 2
  return [...borders, { x1: x, x2: x + width, y1: at, y2: at, stroke: underline[1] ?? '', 'stroke-width': thickness }]
}

/** Slanted lines inside a box: what is missing. */
function hatched({ x, y, width, height }: Box, colour: string): SVGElement {
  const group = shape('g', { stroke: colour, 'stroke-opacity': 0.45, 'stroke-width': 1 })
  for (let at = 0; at < width + height; at += 8) {
    const start = Math.max(0, at - height)
    const end = Math.min(at, width)
    group.append(shape('line', { x1: x + start, y1: y + (at - start), x2: x + end, y2: y + (at - end) }))
  }
  return group
}

function isSeen(colour: string): boolean {
  return colour !== 'transparent' && !/(?:,|\/)\s*0\)$/.test(colour)
}

function shape(name: string, attributes: Record<string, string | number>): SVGElement {
  const element = document.createElementNS(namespace, name)
  set(element, attributes)
  return element
}

function set(element: SVGElement, attributes: Record<string, string | number>): void {
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, String(value))
}
