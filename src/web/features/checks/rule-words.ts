import type { CheckRule } from '../../../domain/check-rule.ts'
import { elementsOfTest } from '../../../domain/check-rule.ts'
import { formatNumber, formatPercent } from '../../../domain/number-format.ts'
import type { Locale } from '../../../domain/number-format.ts'
import type { checkTexts } from '../../locales/checks.ts'
import type { vocabulary } from '../../../words/vocabulary.ts'

interface Words {
  text: (typeof checkTexts)['vi']
  unitKinds: (typeof vocabulary)['vi']['unitKind']
  locale: Locale
  elementName: (code: string) => string
}

/** What the rule looks at, in a sentence with its numbers. */
export function ruleSentence({ test }: Pick<CheckRule, 'test'>, { text: { says }, locale, elementName }: Words): string {
  const number = (value: number | string) => formatNumber(String(value), locale)
  const percent = (share: number) => formatPercent(String(Number((share * 100).toFixed(6))), locale)
  switch (test.kind) {
    case 'range':
      if (test.minimum !== null && test.maximum !== null) return says.between(number(test.minimum), number(test.maximum))
      return test.minimum === null ? says.atMost(number(test.maximum ?? '')) : says.atLeast(number(test.minimum))
    case 'partOfWhole':
      return says.partOfWhole(elementName(test.part), elementName(test.whole))
    case 'sumOfParts':
      return says.sumOfParts(test.parts.map((part) => `“${elementName(part)}”`).join(', '), elementName(test.whole))
    case 'jump':
      return says.jump(percent(test.share), number(test.minimumHeads))
    case 'outlier':
      return says.outlier(number(test.modifiedZ), number(test.minimumValues))
    case 'farFromPeers':
      return says.farFromPeers(number(test.factor), number(test.minimumUnits))
    case 'unitSlip':
      return says.unitSlip(percent(test.tolerance))
  }
}

/** The items and kinds of unit it has to do with. */
export function ruleScope(rule: CheckRule, { text, unitKinds, elementName }: Words): string {
  const elements = elementsOfTest(rule.test) ?? rule.elements
  return text.appliesTo(
    elements === null ? text.everyElement : elements.map(elementName).join(', '),
    rule.unitKinds === null ? text.everyKind : rule.unitKinds.map((kind) => unitKinds[kind]).join(', '),
  )
}
