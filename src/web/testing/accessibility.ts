import axe from 'axe-core'

/**
 * What axe-core finds wrong by WCAG 2.2 A and AA, as `rule: element`; none is the wish. Colours are left out: there is no layout here,
 * and styles/tokens.test.ts checks the palette.
 */
export async function accessibilityProblems(container: Element): Promise<string[]> {
  const { violations } = await axe.run(container, {
    runOnly: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] },
    rules: { 'color-contrast': { enabled: false } },
  })
  return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html}`))
}
