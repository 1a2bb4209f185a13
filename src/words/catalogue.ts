import type { Locale } from '../domain/number-format.ts'

/** Texts by name: a sentence, a function that puts values into one, or a group of texts. */
export interface Texts {
  [name: string]: string | ((...values: never[]) => string) | Texts
}

/** The same texts in both languages. */
export type Catalogue<T> = Record<Locale, T>

/** Joins both languages; the compiler asks English for exactly the names and values of the Vietnamese texts. */
export function catalogue<T extends Texts>(vi: T, en: NoInfer<T>): Catalogue<T> {
  return { vi, en }
}
