/** The form in which user names are stored and compared: people type capitals and spaces without meaning them. */
export function foldUsername(typed: string): string {
  return typed.normalize('NFKC').trim().toLowerCase()
}

/** Two to 80 Latin letters, digits, dots, hyphens and underscores, beginning with a letter or digit. */
export function isUsername(folded: string): boolean {
  return /^[a-z0-9][a-z0-9._-]{1,79}$/.test(folded)
}
