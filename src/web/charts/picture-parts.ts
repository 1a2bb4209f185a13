/** True for what belongs to the screen but not to a picture of it: buttons, choices, words for screen readers. */
export function isLeftOut(node: Node): boolean {
  if (!(node instanceof HTMLElement)) return false
  return node.dataset['picture'] === 'leave-out' || node.classList.contains('visually-hidden')
}

/** Shows an element as its picture should be (`data-capturing`, see Chart.module.css) while `take` looks at it. */
export async function whileCapturing<Result>(element: HTMLElement, take: () => Result | Promise<Result>): Promise<Result> {
  element.dataset['capturing'] = ''
  try {
    return await take()
  } finally {
    delete element.dataset['capturing']
  }
}
