const namespace = 'http://www.w3.org/2000/svg'

interface Line {
  words: string
  left: number
  right: number
  top: number
  height: number
}

/** The lines of a text as it is broken on the page, each as an SVG text in its place. */
export function linesOfText(node: Text, origin: { x: number; y: number }): SVGTextElement[] {
  const parent = node.parentElement
  if (parent === null || node.data.trim() === '') return []
  const style = getComputedStyle(parent)
  const ascent = ascentOf(style)
  return brokenLines(node).map(({ words, left, right, top, height }) => {
    const text = document.createElementNS(namespace, 'text')
    const size = Number.parseFloat(style.fontSize)
    text.setAttribute('x', (left - origin.x).toFixed(2))
    text.setAttribute('y', (top - origin.y + (height - size) / 2 + ascent * size).toFixed(2))
    // Keeps the width it has here where the font is another.
    text.setAttribute('textLength', (right - left).toFixed(2))
    text.setAttribute('lengthAdjust', 'spacingAndGlyphs')
    text.setAttribute('fill', style.color)
    text.setAttribute('font-family', style.fontFamily)
    text.setAttribute('font-size', style.fontSize)
    text.setAttribute('font-weight', style.fontWeight)
    text.textContent = style.textTransform === 'uppercase' ? words.toUpperCase() : words
    return text
  })
}

/** Words that stand at the same height form a line. */
function brokenLines(node: Text): Line[] {
  const lines: Line[] = []
  const range = document.createRange()
  for (const word of node.data.matchAll(/\S+/g)) {
    range.setStart(node, word.index)
    range.setEnd(node, word.index + word[0].length)
    const box = range.getClientRects()[0]
    if (box === undefined || box.width === 0) continue
    const line = lines.at(-1)
    if (line !== undefined && Math.abs(line.top - box.top) < 2) Object.assign(line, { words: `${line.words} ${word[0]}`, right: box.right })
    else lines.push({ words: word[0], left: box.left, right: box.right, top: box.top, height: box.height })
  }
  return lines
}

/** Where the baseline lies in a line as high as the text is large. */
function ascentOf(style: CSSStyleDeclaration): number {
  const context = document.createElement('canvas').getContext('2d')
  if (context === null) return 0.8
  context.font = `${style.fontWeight} 100px ${style.fontFamily}`
  const { fontBoundingBoxAscent: above, fontBoundingBoxDescent: below } = context.measureText('x')
  return (above + (100 - above - below) / 2) / 100
}
