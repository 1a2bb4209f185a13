import type { DecimalText } from '../domain/figure.ts'
import type { NumberLook } from './workbook.ts'

/** A number as shown, with its decimals; `suffix`: words behind it. */
export interface PrintedNumber {
  value: DecimalText
  isSigned?: boolean
  suffix?: string
}

export function lookOf({ value, isSigned = false, suffix = '' }: PrintedNumber): NumberLook {
  return { decimals: decimalsOf(value), isSigned, suffix }
}

export function decimalsOf(value: DecimalText): number {
  return value.split('.')[1]?.length ?? 0
}

/** Points for the fullest of the texts; Excel does not measure merged cells. */
export function heightOf(texts: readonly { text: string; width: number }[], size = 11): number {
  const lines = texts.map(({ text, width }) =>
    text.split('\n').reduce((count, part) => count + Math.max(1, Math.ceil((part.length * 1.05) / Math.max(width, 1))), 0),
  )
  return Math.min(400, Math.max(1, ...lines) * size * 1.36 + 2)
}
