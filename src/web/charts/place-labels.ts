/** A label beside a line: where it would like to stand, on an axis that grows downward. */
export interface WantedLabel {
  id: string
  /** In pixels. */
  at: number
}

/**
 * Where labels stand so that none covers another: each as near as possible to where it wants to be, `gap` pixels apart, in the same order,
 * inside `top`–`bottom`. With more labels than room they stand closer. Returns the places by id.
 */
export function placeLabels(labels: readonly WantedLabel[], gap: number, top: number, bottom: number): Map<string, number> {
  const ordered = labels.toSorted((a, b) => a.at - b.at)
  const step = Math.min(gap, ordered.length > 1 ? (bottom - top) / (ordered.length - 1) : gap)
  const groups: { ids: string[]; wanted: number[] }[] = []
  for (const label of ordered) {
    groups.push({ ids: [label.id], wanted: [label.at] })
    while (groups.length > 1) {
      const [before, after] = [groups.at(-2), groups.at(-1)]
      if (before === undefined || after === undefined) break
      if (startOf(after.wanted, step, top, bottom) >= startOf(before.wanted, step, top, bottom) + before.wanted.length * step) break
      groups.splice(-2, 2, { ids: [...before.ids, ...after.ids], wanted: [...before.wanted, ...after.wanted] })
    }
  }
  return new Map(groups.flatMap(({ ids, wanted }) => ids.map((id, index) => [id, startOf(wanted, step, top, bottom) + index * step] as const)))
}

/** Where a block of touching labels begins: its members on average where they want to be. */
function startOf(wanted: readonly number[], step: number, top: number, bottom: number): number {
  const wish = wanted.reduce((sum, at, index) => sum + at - index * step, 0) / wanted.length
  return Math.max(top, Math.min(wish, bottom - (wanted.length - 1) * step))
}
