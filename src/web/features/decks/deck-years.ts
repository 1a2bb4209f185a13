/** The years of a resolution, the last first. */
export function yearsOf({ firstYear, lastYear }: { firstYear: number; lastYear: number }): number[] {
  return Array.from({ length: lastYear - firstYear + 1 }, (_, back) => lastYear - back)
}
