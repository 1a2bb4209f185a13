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
  for (let size = sizes.most; size > sizes.least; size -= 1) {
    const dots = stack(places, size, height, width, 0)
    if (dots !== null) return { dots, size }
  }
  for (let size = sizes.least; size > 0.5; size *= 0.8) {
    const dots = stack(places, size, height, width, Math.ceil(width / size))
    if (dots !== null) return { dots, size }
  }
  return { dots: places.map(({ id, at }) => ({ id, x: at, y: 0 })), size: 1 }
}

function stack(places: readonly { id: string; at: number }[], size: number, height: number, width: number, aside: number): SwarmDot[] | null {
  const limit = (height - size) / 2
  const placed: SwarmDot[] = []
  const held = (at: number) => Math.min(width - size / 2, Math.max(size / 2, at))
  for (const { id, at } of places.toSorted((a, b) => a.at - b.at)) {
    const free = candidates(held(at), size, limit, aside).find(
      ({ x, y }) => x >= size / 2 && x <= width - size / 2 && placed.every((other) => Math.hypot(other.x - x, other.y - y) >= size - 1e-6),
    )
    if (free === undefined) return null
    placed.push({ id, ...free })
  }
  return placed
}

/** Free places to try, the middle first, then above and below it by half a dot; beside it only when that is allowed. */
function* candidatePlaces(at: number, size: number, limit: number, aside: number): Generator<{ x: number; y: number }> {
  for (let column = 0; column <= aside; column += 1) {
    for (const side of column === 0 ? [1] : [-1, 1]) {
      const x = at + side * column * size
      yield { x, y: 0 }
      for (let up = size / 2; up <= limit; up += size / 2) {
        yield { x, y: -up }
        yield { x, y: up }
      }
    }
  }
}

function candidates(at: number, size: number, limit: number, aside: number) {
  return {
    find(isFree: (place: { x: number; y: number }) => boolean) {
      for (const place of candidatePlaces(at, size, limit, aside)) if (isFree(place)) return place
      return undefined
    },
  }
}
