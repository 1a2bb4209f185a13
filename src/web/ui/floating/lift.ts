/**
 * Puts a box into the browser's top layer, above dialogs and free of what would clip it. Browsers before 2023–2024 have no such layer for
 * it: the box is then simply drawn, above the page by its z-index.
 */
export function liftAbovePage(box: HTMLElement): void {
  if (typeof box.showPopover !== 'function') return
  box.popover = 'manual'
  box.showPopover()
}

/** Takes the box out of the top layer again. */
export function lowerIntoPage(box: HTMLElement): void {
  if (typeof box.hidePopover === 'function' && box.matches(':popover-open')) box.hidePopover()
}
