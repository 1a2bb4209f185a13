/** Text that holds a value of a type as JSON; a column is declared with it, so that what goes in is what comes out. */
export type JsonText<T> = string & { readonly holds?: T }

export function toJson<T>(value: T): JsonText<T> {
  return JSON.stringify(value)
}

/** Throws on text that is no JSON; that it is of the type is the column's promise. */
export function fromJson<T>(text: JsonText<T>): T {
  const value: T = JSON.parse(text)
  return value
}
