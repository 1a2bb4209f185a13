import type { CheckRule } from '../../../domain/check-rule.ts'
import type { checkRule } from '../../../contract/check-shapes.ts'
import type { z } from 'zod'

/** The rule alone, as the contract takes it. */
export function ruleToSend({ code, name, message, severity, elements, unitKinds, test, isOn }: CheckRule): z.input<typeof checkRule> {
  return {
    code,
    name,
    message,
    severity,
    elements: elements && [...elements],
    unitKinds: unitKinds && [...unitKinds],
    test: test.kind === 'sumOfParts' ? { ...test, parts: [...test.parts] } : test,
    isOn,
  }
}
