import { catalogue } from './catalogue.ts'

/** What a PowerPoint file says beside the report's own words: names of lines, how to read a chart, names of layouts. */
const vi = {
  continued: (title: string) => `${title} (tiếp)`,
  draft: 'Bản nháp, chưa chốt',
  freeze: (number: number, moment: string) => `Bản chốt số ${number}, ${moment}`,
  chart: {
    withUnit: (title: string, measureUnit: string) => `${title} (${measureUnit})`,
    target: 'Mục tiêu',
    targetMark: 'mục tiêu',
    targetFrom: 'Mục tiêu, từ',
    targetTo: 'Mục tiêu, đến',
    path: 'Lộ trình',
    interpolated: 'Lộ trình (chia đều)',
    forecast: 'Dự báo',
    forecastLower: 'Dự báo, mức thấp (80 %)',
    forecastUpper: 'Dự báo, mức cao (80 %)',
    since: (name: string, year: number) => `${name} (từ ${year})`,
    missing: (place: string, reason: string) => `${place}: ${reason}`,
    hollow: 'Chấm rỗng: số ước hoặc sơ bộ',
    cut: (year: number) => `Từ ${year} không so sánh được với các năm trước`,
    ground: 'Nền nhạt sau thanh: mục tiêu',
    interval: 'Hai gạch ngang: khoảng dự báo 80 %',
    place: 'Năm, đơn vị',
  },
  layouts: { blank: 'Trang trống', cover: 'Trang bìa', content: (lines: number) => `Nội dung, tiêu đề ${lines} dòng` },
}

const en: typeof vi = {
  continued: (title) => `${title} (continued)`,
  draft: 'Draft, not frozen',
  freeze: (number, moment) => `Frozen version ${number}, ${moment}`,
  chart: {
    withUnit: (title, measureUnit) => `${title} (${measureUnit})`,
    target: 'Target',
    targetMark: 'target',
    targetFrom: 'Target, from',
    targetTo: 'Target, to',
    path: 'Path',
    interpolated: 'Path (straight)',
    forecast: 'Forecast',
    forecastLower: 'Forecast, low (80%)',
    forecastUpper: 'Forecast, high (80%)',
    since: (name, year) => `${name} (since ${year})`,
    missing: (place, reason) => `${place}: ${reason}`,
    hollow: 'Hollow dots: estimates or preliminary values',
    cut: (year) => `Not comparable with the years before ${year}`,
    ground: 'Pale ground behind the bars: the target',
    interval: 'Two dashes: 80% interval of the forecast',
    place: 'Year, unit',
  },
  layouts: { blank: 'Blank', cover: 'Cover', content: (lines) => `Content, title of ${lines} lines` },
}

export const presentationTexts = catalogue(vi, en)
