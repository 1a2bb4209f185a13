export type Side = 'below' | 'above'
export type Align = 'start' | 'centre' | 'end'

interface Box {
  left: number
  top: number
  right: number
  bottom: number
}

interface Size {
  width: number
  height: number
}

const gap = 6
const margin = 8

/**
 * Where a floating box stands beside its anchor, in pixels of the window: on the wished side when it fits there or fits nowhere,
 * and never over the left or right edge.
 */
export function placement(anchor: Box, floating: Size, window: Size, side: Side, align: Align): { left: number; top: number } {
  const below = anchor.bottom + gap
  const above = anchor.top - gap - floating.height
  const fitsBelow = below + floating.height <= window.height - margin
  const fitsAbove = above >= margin
  const isBelow = side === 'below' ? fitsBelow || !fitsAbove : !fitsAbove && fitsBelow
  const wished = { start: anchor.left, centre: (anchor.left + anchor.right - floating.width) / 2, end: anchor.right - floating.width }[align]
  const left = Math.max(margin, Math.min(wished, window.width - margin - floating.width))
  return { left, top: isBelow ? below : above }
}
