import type { Mark } from '../domain/mark.ts'
import { catalogue } from './catalogue.ts'

const wordsInVietnamese: Record<Mark, string> = {
  exceeded: 'Vượt',
  met: 'Đạt',
  near: 'Gần đạt',
  notMet: 'Chưa đạt',
  low: 'Còn thấp',
  belowBand: 'Dưới khoảng',
  aboveBand: 'Trên khoảng',
  noTarget: 'Chưa giao chỉ tiêu',
  noData: 'Chưa đủ số liệu',
  contributes: 'Góp số liệu',
  notApplicable: 'Không áp dụng',
}

const wordsInEnglish: Record<Mark, string> = {
  exceeded: 'Exceeded',
  met: 'Met',
  near: 'Nearly met',
  notMet: 'Not met',
  low: 'Far below',
  belowBand: 'Below the band',
  aboveBand: 'Above the band',
  noTarget: 'No target set',
  noData: 'Insufficient data',
  contributes: 'Contributes',
  notApplicable: 'Not applicable',
}

const meaningsInVietnamese: Record<Mark, string> = {
  exceeded: 'Vượt mục tiêu.',
  met: 'Đạt mục tiêu.',
  near: 'Chưa đạt nhưng còn cách mục tiêu rất ít.',
  notMet: 'Chưa đạt mục tiêu.',
  low: 'Chưa đạt và còn cách xa mục tiêu.',
  belowBand: 'Thấp hơn khoảng mục tiêu.',
  aboveBand: 'Cao hơn khoảng mục tiêu.',
  noTarget: 'Đơn vị chưa được giao chỉ tiêu riêng nên chỉ so sánh, không đánh giá.',
  noData: 'Thiếu số liệu nên chưa đánh giá; không phải là chưa đạt.',
  contributes: 'Đơn vị góp số đếm vào địa bàn, không có tỷ lệ riêng.',
  notApplicable: 'Chỉ tiêu không áp dụng cho đơn vị này.',
}

const meaningsInEnglish: Record<Mark, string> = {
  exceeded: 'Better than the target.',
  met: 'The target is met.',
  near: 'Not met, but within a small distance.',
  notMet: 'The target is not met.',
  low: 'Not met and far from the target.',
  belowBand: 'Below the band of the target.',
  aboveBand: 'Above the band of the target.',
  noTarget: 'The unit has no target of its own: a comparison, not a verdict.',
  noData: 'Figures are missing, so there is no verdict; this is not "not met".',
  contributes: 'The unit adds counts to its territory and has no ratio of its own.',
  notApplicable: 'The indicator does not apply to this unit.',
}

/** The word for each mark, and what it means for a legend or a tooltip. */
export const markTexts = catalogue(
  { word: { ...wordsInVietnamese }, meaning: { ...meaningsInVietnamese }, legend: 'Chú giải trạng thái' },
  { word: { ...wordsInEnglish }, meaning: { ...meaningsInEnglish }, legend: 'Key to the states' },
)
