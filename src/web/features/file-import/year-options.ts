/** Years a table may be of, newest first; `other` is added where it is none of them (a part of a year, a year long past). */
export function yearOptions(other: string | null): { value: string; label: string }[] {
  const years = Array.from({ length: 36 }, (_, back) => String(2027 - back))
  const all = other === null || years.includes(other) ? years : [other, ...years]
  return all.map((year) => ({ value: year, label: year }))
}
