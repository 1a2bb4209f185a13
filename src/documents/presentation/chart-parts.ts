import { strToU8 } from 'fflate'
import { chartXml } from './chart-xml.ts'
import type { NativeChart } from './native-chart.ts'
import { plainText, xmlText } from './plain-text.ts'
import type { Box } from './slide-shape.ts'

/** The name of the empty shape that stands where the chart of that place on the slide belongs. */
export function chartMark(place: number): string {
  return `van-dan-chart-${place}`
}

const relationships = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const chartSpace = 'http://schemas.openxmlformats.org/drawingml/2006/chart'
const markedShape = /<p:sp><p:nvSpPr><p:cNvPr id="\d+" name="van-dan-chart-(\d+)">.*?<\/p:sp>/gs

/** The slide with its charts in the places that wait for them, each pointing to `rIdChart…` of the slide. */
export function slideWithCharts(slideXml: string, charts: readonly { chart: NativeChart }[]): string {
  return slideXml.replace(markedShape, (shape, place: string) => {
    const chart = charts[Number(place)]?.chart
    const [, x, y] = /<a:off x="(\d+)" y="(\d+)"\/>/.exec(shape) ?? []
    const [, cx, cy] = /<a:ext cx="(\d+)" cy="(\d+)"\/>/.exec(shape) ?? []
    if (chart === undefined || x === undefined || cx === undefined) throw new Error(`no chart for ${place}`)
    const description = [chart.title, chart.summary].map(plainText).filter((text) => text !== '')
    return (
      `<p:graphicFrame><p:nvGraphicFramePr><p:cNvPr id="0" name="${xmlText(plainText(chart.title))}" descr="${xmlText(description.join('. '))}"/>` +
      '<p:cNvGraphicFramePr><a:graphicFrameLocks noGrp="1"/></p:cNvGraphicFramePr><p:nvPr/></p:nvGraphicFramePr>' +
      `<p:xfrm><a:off x="${x}" y="${y}"/><a:ext cx="${cx}" cy="${cy}"/></p:xfrm>` +
      `<a:graphic><a:graphicData uri="${chartSpace}"><c:chart xmlns:c="${chartSpace}" r:id="rIdChart${place}"/></a:graphicData></a:graphic></p:graphicFrame>`
    )
  })
}

/** The relations of the slide with those of its charts; the first chart of the slide is number `first` of the file. */
export function relationsWithCharts(relationsXml: string, count: number, first: number): string {
  const added = Array.from(
    { length: count },
    (_, place) => `<Relationship Id="rIdChart${place}" Type="${relationships}/chart" Target="../charts/chart${first + place}.xml"/>`,
  )
  return relationsXml.replace('</Relationships>', `${added.join('')}</Relationships>`)
}

interface Placed {
  chart: NativeChart
  box: Box
}

/** The parts of chart number `number`: itself, its relation, and its workbook. */
export function chartParts({ chart, box }: Placed, workbook: Uint8Array, number: number, language: 'vi-VN' | 'en-US'): Record<string, Uint8Array> {
  return {
    [`ppt/charts/chart${number}.xml`]: strToU8(chartXml(chart, box, language)),
    [`ppt/charts/_rels/chart${number}.xml.rels`]: strToU8(
      '<?xml version="1.0" encoding="UTF-8" standalone="yes"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">' +
        `<Relationship Id="rId1" Type="${relationships}/package" Target="../embeddings/chart${number}.xlsx"/></Relationships>`,
    ),
    [`ppt/embeddings/chart${number}.xlsx`]: workbook,
  }
}
