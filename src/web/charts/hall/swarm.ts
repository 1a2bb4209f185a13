export interface SwarmDot {
  id: string
  x: number
  /** From the middle of the strip. */
  y: number
}

export interface Swarm {
  dots: readonly SwarmDot[]
  /** Room of one dot, in pixels. */
  size: number
}

/**
 * Dots at their places on an axis, beside each other where they would meet (a beeswarm): as large as they can be within `height`, none over
 * another. Only where even the smallest stand too high they spread to the sides, and the strip is thicker than true there.
 */
export function swarmOf(places: readonly { id: string; at: number }[], height: number, sizes: { most: number; least: number }, width: number): Swarm {
  const ascending = places.toSorted((a, b) => a.at - b.at)
  const fitting = largestFitting(sizes, (size) => stack(ascending, size, height, width, false))
  if (fitting !== null) return fitting
  for (let size = sizes.least; size > 0.5; size *= 0.8) {
    const dots = stack(ascending, size, height, width, true)
    if (dots !== null) return { dots, size }
  }
  return { dots: ascending.map(({ id, at }) => ({ id, x: at, y: 0 })), size: 1 }
}

/** By halving: what stands at a size stands at every smaller one, or nearly so. */
function largestFitting({ most, least }: { most: number; least: number }, dotsOf: (size: number) => SwarmDot[] | null): Swarm | null {
  let best: Swarm | null = null
  let [low, high] = [least, most]
  while (low <= high) {
    const size: number = best === null && low === least && high === most ? most : Math.floor((low + high) / 2)
    const dots = dotsOf(size)
    if (dots === null) high = size - 1
    else {
      best = { dots, size }
      low = size + 1
    }
  }
  return best
}

function stack(
  ascending: readonly { id: string; at: number }[],
  size: number,
  height: number,
  width: number,
  mayStepAside: boolean,
): SwarmDot[] | null {
  const limit = (height - size) / 2
  const free = freePlaces(size)
  const dots: SwarmDot[] = []
  for (const { id, at } of ascending) {
    const held = Math.min(width - size / 2, Math.max(size / 2, at))
    const place = placeNear(held, size, limit, mayStepAside ? width : 0, (x, y) => x >= size / 2 && x <= width - size / 2 && free.isFree(x, y))
    if (place === null) return null
    free.take(place.x, place.y)
    dots.push({ id, ...place })
  }
  return dots
}

/** The middle first, then above and below it by half a dot; beside it, by whole dots, only as far as `aside`. */
function placeNear(
  at: number,
  size: number,
  limit: number,
  aside: number,
  isFree: (x: number, y: number) => boolean,
): { x: number; y: number } | null {
  for (let step = 0; step <= aside; step += size) {
    for (const x of step === 0 ? [at] : [at - step, at + step]) {
      for (let up = 0; up <= limit; up += size / 2) {
        if (isFree(x, -up)) return { x, y: -up }
        if (isFree(x, up)) return { x, y: up }
      }
    }
  }
  return null
}

/** Remembers where dots stand, by cells of their size, so that only neighbours are asked. */
function freePlaces(size: number) {
  const cells = new Map<string, { x: number; y: number }[]>()
  const cell = (part: number) => Math.floor(part / size)
  const at = (column: number, row: number) => cells.get(`${column} ${row}`) ?? []
  return {
    isFree(x: number, y: number): boolean {
      for (let column = cell(x) - 1; column <= cell(x) + 1; column += 1) {
        for (let row = cell(y) - 1; row <= cell(y) + 1; row += 1) {
          if (at(column, row).some((other) => Math.hypot(other.x - x, other.y - y) < size - 1e-6)) return false
        }
      }
      return true
    },
    take(x: number, y: number): void {
      cells.set(`${cell(x)} ${cell(y)}`, [...at(cell(x), cell(y)), { x, y }])
    },
  }
}
