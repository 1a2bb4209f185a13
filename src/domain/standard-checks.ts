import type { CheckRule } from './check-rule.ts'

/** The rules every workspace begins with: methods §9 with its thresholds. The department changes them as data. */
export const standardChecks: readonly CheckRule[] = [
  {
    code: 'unitSlip',
    name: { vi: 'Nhầm đơn vị tính, thừa hoặc thiếu chữ số', en: 'Wrong unit of measure, a digit too many or too few' },
    message: null,
    severity: 'ask',
    elements: null,
    unitKinds: null,
    test: { kind: 'unitSlip', tolerance: 0.3 },
    isOn: true,
  },
  {
    code: 'jump',
    name: { vi: 'Tăng, giảm nhiều so với năm trước', en: 'A large change against last year' },
    message: null,
    severity: 'ask',
    elements: null,
    unitKinds: null,
    test: { kind: 'jump', share: 0.3, minimumHeads: 2, minimumShare: 0.05 },
    isOn: true,
  },
  {
    code: 'outlier',
    name: { vi: 'Khác hẳn các năm trước', en: 'Quite different from earlier years' },
    message: null,
    severity: 'ask',
    elements: null,
    unitKinds: null,
    test: { kind: 'outlier', modifiedZ: 3.5, minimumValues: 5, minimumHeads: 2, minimumShare: 0.05 },
    isOn: true,
  },
  {
    code: 'farFromPeers',
    name: { vi: 'Khác hẳn các đơn vị cùng loại', en: 'Quite different from units of its kind' },
    message: null,
    severity: 'ask',
    elements: null,
    unitKinds: null,
    test: { kind: 'farFromPeers', factor: 2, minimumUnits: 4 },
    isOn: true,
  },
]
