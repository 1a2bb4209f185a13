/** The data of a refusal with the other element by its name instead of its code; left out where the sheet does not know it. */
export function withElementNamed(data: unknown, nameOf: (code: string) => string | undefined): unknown {
  if (typeof data !== 'object' || data === null || !('otherElement' in data) || typeof data.otherElement !== 'string') return data
  return { ...data, otherElement: nameOf(data.otherElement) }
}
