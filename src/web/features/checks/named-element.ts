/** An element as the list of rules names it. */
export interface NamedElement {
  code: string
  name: { vi: string; en: string }
}

/** The name of an element by its code; the code where there is none any more. */
export function nameOf(elements: readonly NamedElement[], inLanguage: (name: NamedElement['name']) => string): (code: string) => string {
  const names = new Map(elements.map(({ code, name }) => [code, inLanguage(name)]))
  return (code) => names.get(code) ?? code
}
