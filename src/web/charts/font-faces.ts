/**
 * The page's own typefaces as style rules with the files inside, for a picture that is drawn apart from the page. Only those that the page has
 * used, so that a picture stays small. A file that cannot be had is left out: the picture then falls back to the device's typeface.
 */
export async function fontFacesOf(page: Document): Promise<string> {
  const rules = [...page.styleSheets].flatMap(rulesOf).filter((rule) => rule instanceof CSSFontFaceRule)
  const used = rules.filter((rule) => isLoaded(page, rule))
  return (await Promise.all(used.map(withFileInside))).join('\n')
}

function rulesOf(sheet: CSSStyleSheet): CSSRule[] {
  try {
    return [...sheet.cssRules]
  } catch {
    return []
  }
}

function isLoaded(page: Document, { style }: CSSFontFaceRule): boolean {
  const named = (name: string) => style.getPropertyValue(name)
  return [...page.fonts].some(
    (face) =>
      face.status === 'loaded' &&
      plain(face.family) === plain(named('font-family')) &&
      face.weight === named('font-weight') &&
      plain(face.unicodeRange) === plain(named('unicode-range')),
  )
}

function plain(text: string): string {
  return text.replace(/["'\s]/g, '').toLowerCase()
}

async function withFileInside(rule: CSSFontFaceRule): Promise<string> {
  const [address, file] = /url\("?([^")]+)"?\)/.exec(rule.style.getPropertyValue('src')) ?? []
  if (address === undefined || file === undefined) return ''
  try {
    const response = await fetch(new URL(file, document.baseURI))
    return rule.cssText.replace(address, `url("${await dataAddressOf(await response.blob())}")`)
  } catch {
    return ''
  }
}

function dataAddressOf(blob: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader()
    reader.addEventListener('load', () => (typeof reader.result === 'string' ? resolve(reader.result) : reject(new Error('no text'))))
    reader.addEventListener('error', () => reject(reader.error ?? new Error('no file')))
    reader.readAsDataURL(blob)
  })
}
