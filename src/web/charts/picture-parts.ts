/** True for what belongs to the screen but not to a picture of it: buttons, choices, words for screen readers. */
export function isLeftOut(node: Node): boolean {
  if (!(node instanceof HTMLElement)) return false
  return node.dataset['picture'] === 'leave-out' || node.classList.contains('visually-hidden')
}
