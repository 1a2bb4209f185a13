import { columnName } from '../cell-name.ts'
import { palette } from '../palette.ts'
import { toNumberFormat } from '../sheet-style.ts'
import { fillXml, lineXml, textXml } from './chart-look-xml.ts'
import { chartSheetName } from './chart-sheet.ts'
import { decimalsOf, lastOf } from './native-chart.ts'
import type { NativeChart, NativeSeries } from './native-chart.ts'
import { plainText, xmlText } from './plain-text.ts'

const places = { above: 't', below: 'b', left: 'l', right: 'r', end: 'outEnd' } as const

/** One series: its name, look, points, labels, and where its numbers stand in the sheet inside. `shift` moves the number at its end down. */
export function seriesXml(chart: NativeChart, series: NativeSeries, place: number, shift: number): string {
  const column = columnName(place + 1)
  const last = chart.categories.length + 1
  const isLine = chart.kind === 'line'
  return (
    `<c:ser><c:idx val="${place}"/><c:order val="${place}"/><c:tx>${textReference(`$${column}$1`, [series.name])}</c:tx>` +
    (isLine ? lineLook(series) : barLook(series)) +
    series.points.map((point) => (isLine ? dotXml(series, point) : barXml(series, point))).join('') +
    labelsXml(chart, series, shift) +
    `<c:cat>${textReference(`$A$2:$A$${last}`, chart.categories)}</c:cat>` +
    `<c:val>${numberReference(`$${column}$2:$${column}$${last}`, chart, series)}</c:val>` +
    (isLine ? '<c:smooth val="0"/>' : '') +
    '</c:ser>'
  )
}

function lineLook(series: NativeSeries): string {
  const stroke = series.line === null ? null : { colour: series.colour, ...series.line }
  return `<c:spPr>${lineXml(stroke)}</c:spPr>${markerXml(series, false)}`
}

function markerXml({ marker, colour, line }: NativeSeries, isHollow: boolean): string {
  if (marker === null) return '<c:marker><c:symbol val="none"/></c:marker>'
  const look = `<c:spPr>${fillXml(isHollow ? palette.canvas : colour)}${lineXml({ colour, width: isHollow ? 2.25 : 1 })}</c:spPr>`
  return `<c:marker><c:symbol val="${marker}"/><c:size val="${marker === 'dash' ? 14 : line !== null && line.width >= 2.5 ? 10 : 8}"/>${look}</c:marker>`
}

function dotXml(series: NativeSeries, { at, isHollow = false }: NativeSeries['points'][number]): string {
  const stroke = series.line === null ? null : { colour: series.colour, ...series.line }
  return `<c:dPt><c:idx val="${at}"/>${markerXml(series, isHollow)}<c:bubble3D val="0"/><c:spPr>${lineXml(stroke)}</c:spPr></c:dPt>`
}

function barLook({ colour }: NativeSeries): string {
  return `<c:spPr>${fillXml(colour)}${lineXml(null)}</c:spPr><c:invertIfNegative val="0"/>`
}

function barXml(series: NativeSeries, { at, colour = series.colour }: NativeSeries['points'][number]): string {
  return `<c:dPt><c:idx val="${at}"/><c:invertIfNegative val="0"/><c:bubble3D val="0"/><c:spPr>${fillXml(colour)}${lineXml(null)}</c:spPr></c:dPt>`
}

function showing(hasValue: boolean): string {
  const others = ['showCatName', 'showSerName', 'showPercent', 'showBubbleSize'].map((name) => `<c:${name} val="0"/>`)
  return `<c:showLegendKey val="0"/><c:showVal val="${hasValue ? 1 : 0}"/>${others.join('')}`
}

/** The page shows through a little, so that a line under a number stays a line. */
const labelGround = `<c:spPr><a:solidFill><a:srgbClr val="${palette.canvas}"><a:alpha val="72000"/></a:srgbClr></a:solidFill><a:ln><a:noFill/></a:ln></c:spPr>`

/** The value beside each point that asks for it, with all its decimals, so that it is the number printed everywhere. */
function labelsXml(chart: NativeChart, { labels, labelPlace, values, colour }: NativeSeries, shift: number): string {
  const isLine = chart.kind === 'line'
  const look = textXml(chart.textSize, isLine ? colour : palette.ink, isLine)
  const each = labels.flatMap(({ at, words = '' }) => {
    const value = values[at] ?? null
    if (value === null) return []
    const suffix = words === '' ? '' : ` ${isLine ? '' : ' '}${plainText(words)}`
    const format = toNumberFormat({ decimals: Math.max(chart.decimals, decimalsOf(value)), isSigned: chart.isSigned, suffix })
    const isEnd = at === lastOf(values)
    const moved = isEnd && shift !== 0 ? `<c:layout><c:manualLayout><c:x val="0"/><c:y val="${shift.toFixed(4)}"/></c:manualLayout></c:layout>` : ''
    const place = labelPlace === 'right' && !isEnd ? places.left : places[labelPlace]
    const numFmt = `<c:numFmt formatCode="${xmlText(format)}" sourceLinked="0"/>`
    return [`<c:dLbl><c:idx val="${at}"/>${moved}${numFmt}${isLine ? labelGround : ''}${look}<c:dLblPos val="${place}"/>${showing(true)}</c:dLbl>`]
  })
  return each.length === 0 ? '' : `<c:dLbls>${each.join('')}${showing(false)}</c:dLbls>`
}

function textReference(range: string, texts: readonly string[]): string {
  const points = texts.map((text, at) => `<c:pt idx="${at}"><c:v>${xmlText(text)}</c:v></c:pt>`).join('')
  return `<c:strRef><c:f>'${chartSheetName}'!${range}</c:f><c:strCache><c:ptCount val="${texts.length}"/>${points}</c:strCache></c:strRef>`
}

/** A value that is missing has no point, so that it is drawn as a gap. */
function numberReference(range: string, { decimals, isSigned, categories }: NativeChart, { values }: NativeSeries): string {
  const points = values.flatMap((value, at) => (value === null ? [] : [`<c:pt idx="${at}"><c:v>${xmlText(value)}</c:v></c:pt>`])).join('')
  const format = `<c:formatCode>${xmlText(toNumberFormat({ decimals, isSigned }))}</c:formatCode>`
  return `<c:numRef><c:f>'${chartSheetName}'!${range}</c:f><c:numCache>${format}<c:ptCount val="${categories.length}"/>${points}</c:numCache></c:numRef>`
}
