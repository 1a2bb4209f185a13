/** A label beside a line: where its middle would like to stand, on an axis that grows downward, and how high it is. */
export interface WantedLabel {
  id: string
  /** In pixels. */
  at: number
  height: number
}

interface Block {
  labels: WantedLabel[]
  height: number
  /** The upper edge of the block. */
  start: number
}

/**
 * Where the middles of labels stand so that none covers another: each as near as possible to where it wants to be, in the same order, inside
 * `top`–`bottom`. With more labels than room they stand closer. Returns the places by id.
 */
export function placeLabels(labels: readonly WantedLabel[], top: number, bottom: number): Map<string, number> {
  const room = bottom - top
  const needed = labels.reduce((sum, label) => sum + label.height, 0)
  const squeeze = needed > room ? room / needed : 1
  const blocks: Block[] = []
  for (const label of labels.toSorted((a, b) => a.at - b.at)) {
    let block = blockOf([{ ...label, height: label.height * squeeze }], top, bottom)
    for (let above = blocks.at(-1); above !== undefined && above.start + above.height > block.start; above = blocks.at(-1)) {
      blocks.pop()
      block = blockOf([...above.labels, ...block.labels], top, bottom)
    }
    blocks.push(block)
  }
  return new Map(blocks.flatMap(middlesOf))
}

/** Labels that touch, as a whole placed where its members on average want to be. */
function blockOf(labels: WantedLabel[], top: number, bottom: number): Block {
  let offset = 0
  let wishes = 0
  for (const label of labels) {
    wishes += label.at - offset - label.height / 2
    offset += label.height
  }
  return { labels, height: offset, start: Math.max(top, Math.min(wishes / labels.length, bottom - offset)) }
}

function middlesOf({ labels, start }: Block): [string, number][] {
  let offset = start
  return labels.map((label) => {
    offset += label.height
    return [label.id, offset - label.height / 2]
  })
}
