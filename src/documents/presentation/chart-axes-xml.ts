import { palette } from '../palette.ts'
import { lineXml, textXml } from './chart-look-xml.ts'
import type { NativeChart } from './native-chart.ts'
import { xmlText } from './plain-text.ts'

const ids = { places: 111_111_111, values: 222_222_222, backPlaces: 333_333_333, backValues: 444_444_444 } as const

export const mainAxisIds = `<c:axId val="${ids.places}"/><c:axId val="${ids.values}"/>`
export const backAxisIds = `<c:axId val="${ids.backPlaces}"/><c:axId val="${ids.backValues}"/>`

const noTicks = '<c:majorTickMark val="none"/><c:minorTickMark val="none"/>'

/** Years from left to right, values upwards. */
export function lineAxesXml(chart: NativeChart, format: string): string {
  const { textSize, categories } = chart
  const skipped = Math.max(1, Math.ceil(categories.length / 12))
  return (
    placeAxis(ids.places, ids.values, { orientation: 'minMax', position: 'b', textSize, skipped, isHidden: false }) +
    valueAxis(chart, ids.values, ids.places, { position: 'l', labels: 'nextTo', crosses: 'min', format, isHidden: false })
  )
}

/** The first place at the top, names left of negative bars too; bars before a ground have the same axes again, not shown. */
export function barAxesXml(chart: NativeChart, format: string, hasBack: boolean): string {
  const { textSize } = chart
  const places = { orientation: 'maxMin', position: 'l', textSize, skipped: 1 } as const
  const values = { position: 't', labels: 'high', crosses: 'autoZero', format } as const
  const back =
    placeAxis(ids.backPlaces, ids.backValues, { ...places, isHidden: true }) +
    valueAxis(chart, ids.backValues, ids.backPlaces, { ...values, isHidden: true })
  return (
    placeAxis(ids.places, ids.values, { ...places, isHidden: false }) +
    valueAxis(chart, ids.values, ids.places, { ...values, isHidden: false }) +
    (hasBack ? back : '')
  )
}

interface PlaceLook {
  orientation: 'minMax' | 'maxMin'
  position: 'l' | 'b'
  textSize: number
  /** Every so many-th name is written. */
  skipped: number
  isHidden: boolean
}

function placeAxis(id: number, crossing: number, { orientation, position, textSize, skipped, isHidden }: PlaceLook): string {
  return (
    `<c:catAx><c:axId val="${id}"/><c:scaling><c:orientation val="${orientation}"/></c:scaling><c:delete val="${isHidden ? 1 : 0}"/>` +
    `<c:axPos val="${position}"/><c:numFmt formatCode="General" sourceLinked="0"/>${noTicks}<c:tickLblPos val="low"/>` +
    `<c:spPr>${lineXml({ colour: palette.lineStrong, width: 1 })}</c:spPr>${textXml(textSize, palette.ink)}` +
    `<c:crossAx val="${crossing}"/><c:crosses val="autoZero"/><c:auto val="0"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/>` +
    `<c:tickLblSkip val="${skipped}"/><c:noMultiLvlLbl val="1"/></c:catAx>`
  )
}

interface ValueLook {
  position: 'l' | 't'
  labels: 'nextTo' | 'high'
  crosses: 'min' | 'autoZero'
  format: string
  isHidden: boolean
}

function valueAxis(
  { axis, textSize }: NativeChart,
  id: number,
  crossing: number,
  { position, labels, crosses, format, isHidden }: ValueLook,
): string {
  const grid = isHidden ? '' : `<c:majorGridlines><c:spPr>${lineXml({ colour: palette.line, width: 0.75 })}</c:spPr></c:majorGridlines>`
  return (
    `<c:valAx><c:axId val="${id}"/><c:scaling><c:orientation val="minMax"/><c:max val="${axis.max}"/><c:min val="${axis.min}"/></c:scaling>` +
    `<c:delete val="${isHidden ? 1 : 0}"/><c:axPos val="${position}"/>${grid}<c:numFmt formatCode="${xmlText(format)}" sourceLinked="0"/>${noTicks}` +
    `<c:tickLblPos val="${labels}"/><c:spPr>${lineXml(null)}</c:spPr>${textXml(Math.max(12, textSize - 2), palette.inkSoft)}` +
    `<c:crossAx val="${crossing}"/><c:crosses val="${crosses}"/><c:crossBetween val="between"/><c:majorUnit val="${axis.step}"/></c:valAx>`
  )
}
