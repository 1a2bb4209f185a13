import { palette } from '../palette.ts'
import { toNumberFormat } from '../sheet-style.ts'
import { barAxesXml, backAxisIds, lineAxesXml, mainAxisIds } from './chart-axes-xml.ts'
import { lineXml, textXml } from './chart-look-xml.ts'
import { seriesXml } from './chart-series-xml.ts'
import { endLabelShifts, plotOf } from './end-labels.ts'
import type { NativeChart } from './native-chart.ts'

/**
 * A chart as DrawingML (ECMA-376 part 1, §21.2) for a frame so large (inches), the elements in the order its schema asks for. Written here because
 * the library draws no hollow dots and no ground behind bars, and writes zero into its sheet as an empty cell.
 */
export function chartXml(chart: NativeChart, frame: { w: number; h: number }, language: 'vi-VN' | 'en-US'): string {
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
    '<c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"',
    ' xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">',
    `<c:date1904 val="0"/><c:lang val="${language}"/><c:roundedCorners val="0"/>`,
    '<c:chart><c:autoTitleDeleted val="1"/><c:plotArea>',
    layoutXml(chart),
    chart.kind === 'line' ? linesXml(chart, frame) : barsXml(chart),
    '<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr></c:plotArea>',
    chart.legend === 'none' ? '' : legendXml(chart),
    '<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart>',
    `<c:spPr><a:noFill/>${lineXml(null)}</c:spPr>${textXml(chart.textSize, palette.ink)}`,
    '<c:externalData r:id="rId1"><c:autoUpdate val="0"/></c:externalData></c:chartSpace>',
  ].join('')
}

/** Where names stand at the right the plot has its place; else the program finds the best. */
function layoutXml(chart: NativeChart): string {
  const plot = plotOf(chart)
  if (plot === null) return '<c:layout/>'
  const size = `<c:x val="${plot.x}"/><c:y val="${plot.y}"/><c:w val="${plot.w}"/><c:h val="${plot.h}"/>`
  return `<c:layout><c:manualLayout><c:layoutTarget val="inner"/><c:xMode val="edge"/><c:yMode val="edge"/>${size}</c:manualLayout></c:layout>`
}

function linesXml(chart: NativeChart, frame: { w: number; h: number }): string {
  const shifts = endLabelShifts(chart, frame.h)
  const series = chart.series.map((each, place) => seriesXml(chart, each, place, shifts.get(place) ?? 0)).join('')
  return (
    `<c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/>${series}<c:marker val="1"/>${mainAxisIds}</c:lineChart>` +
    lineAxesXml(chart, axisFormat(chart))
  )
}

/** Before a ground the bars have axes of their own, so that they can be narrower; as the second group they are drawn over it. */
function barsXml(chart: NativeChart): string {
  const part = (isGround: boolean) =>
    chart.series.flatMap((each, place) => (each.isGround === isGround ? [seriesXml(chart, each, place, 0)] : [])).join('')
  const bars = (series: string, gap: number, ids: string) =>
    `<c:barChart><c:barDir val="bar"/><c:grouping val="clustered"/><c:varyColors val="0"/>${series}<c:gapWidth val="${gap}"/><c:overlap val="100"/>${ids}</c:barChart>`
  const hasGround = chart.series.some(({ isGround }) => isGround)
  return (
    (hasGround ? bars(part(true), 12, mainAxisIds) : '') +
    bars(part(false), hasGround ? 90 : 45, hasGround ? backAxisIds : mainAxisIds) +
    barAxesXml(chart, axisFormat(chart), hasGround)
  )
}

/** The decimals that the ticks need, and no more. */
function axisFormat({ axis, isSigned }: NativeChart): string {
  const decimals = [axis.min, axis.step].map((value) => Number(value.toPrecision(12)).toString().split('.')[1]?.length ?? 0)
  return toNumberFormat({ decimals: Math.min(6, Math.max(...decimals)), isSigned })
}

function legendXml({ series, textSize, legend }: NativeChart): string {
  const hidden = series
    .flatMap(({ isInLegend }, place) => (isInLegend ? [] : [`<c:legendEntry><c:idx val="${place}"/><c:delete val="1"/></c:legendEntry>`]))
    .join('')
  return `<c:legend><c:legendPos val="${legend === 'right' ? 'r' : 'b'}"/>${hidden}<c:overlay val="0"/>${textXml(Math.max(12, textSize - 1), palette.ink)}</c:legend>`
}
