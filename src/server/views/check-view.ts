import type { z } from 'zod'
import type { checkRule } from '../../contract/check-shapes.ts'
import type { StoredCheck } from '../../contract/check.ts'
import type { CheckRule } from '../../domain/check-rule.ts'
import { sharesOf } from '../../domain/share.ts'
import type { Reading } from '../register-cache.ts'
import type { StoredCheck as KeptCheck } from '../stores/checks.ts'

interface Bilingual {
  vi: string
  en: string
}

/** A rule as replies carry it: a copy that may be written to. */
export function checkToView(rule: CheckRule): z.infer<typeof checkRule> {
  const { code, name, message, severity, elements, unitKinds, test, isOn } = rule
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

/** A rule with its history; `names` gives accounts their names. */
export function storedCheckToView(rule: KeptCheck, names: ReadonlyMap<string, string>): StoredCheck {
  const { version, recordedAt, recordedBy, trial } = rule
  return { ...checkToView(rule), version, recordedAt, recordedBy: recordedBy === null ? null : (names.get(recordedBy) ?? null), trial }
}

/** Part and whole as the formulas of the indicators have them, e.g. communes recognised among the communes. */
export function pairsOf({ ledger: { indicators }, register }: Reading): { indicator: Bilingual; part: Bilingual }[] {
  return sharesOf(indicators).flatMap(({ part, indicator }) => {
    const element = register.element(part)
    return element === null ? [] : [{ indicator: indicator.name, part: element.name }]
  })
}
