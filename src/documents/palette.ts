import type { Mark } from '../domain/mark.ts'

/**
 * The colours of the screen's light theme for files, six hexadecimal digits without `#`. They stand in src/web/styles/tokens.css too;
 * tests/documents-palette.test.ts holds both together.
 */
export const palette = {
  canvas: 'ffffff',
  sunken: 'f3f7f8',
  line: 'dbe4e7',
  lineStrong: '7c8f96',
  ink: '0f242c',
  inkSoft: '43575e',
  inkFaint: '5c7077',
  accent: '0b5c74',
  accentStrong: '07425a',
  accentSoft: 'e4f1f4',
  onAccent: 'ffffff',
  brandGround: '07425a',
  brandInk: 'ffffff',
  brandInkSoft: 'bfdde6',
  noticeSoft: 'fdf4dd',
  noticeInk: '624400',
} as const

/** The colours of a verdict: solid, text on it, ground, text on ground or page. */
export interface MarkColours {
  solid: string
  on: string
  soft: string
  ink: string
}

const exceeded: MarkColours = { solid: '163f86', on: 'ffffff', soft: 'bdd3f4', ink: '0d3270' }
const met: MarkColours = { solid: '0c8368', on: 'ffffff', soft: 'd6f0e7', ink: '07553f' }
const near: MarkColours = { solid: 'c08700', on: '1c1200', soft: 'fbe9b0', ink: '654600' }
const notMet: MarkColours = { solid: 'b64407', on: 'ffffff', soft: 'f7bf97', ink: '732a00' }
const low: MarkColours = { solid: '7b0f31', on: 'ffffff', soft: 'e39db0', ink: '5c0721' }
const none: MarkColours = { solid: '5c7077', on: 'ffffff', soft: 'eef3f4', ink: '43575e' }

/** The same colours for the same verdicts as on the screen. */
export const markPalette: Record<Mark, MarkColours> = {
  exceeded,
  met,
  near,
  notMet,
  low,
  belowBand: notMet,
  aboveBand: notMet,
  noTarget: none,
  noData: none,
  contributes: none,
  notApplicable: none,
}
