import type { MissingReason, Stage } from '../domain/figure.ts'
import type { PopulationKind } from '../domain/population.ts'
import type { ReportState } from '../domain/report-workflow.ts'
import type { UnitKind } from '../domain/unit.ts'
import { catalogue } from './catalogue.ts'

type Words<Name extends string> = Record<Name, string>

const stagesInVietnamese: Words<Stage> = { estimate: 'ước', preliminary: 'sơ bộ', final: 'chính thức' }
const stagesInEnglish: Words<Stage> = { estimate: 'estimate', preliminary: 'preliminary', final: 'final' }

const missingInVietnamese: Words<MissingReason> = {
  notDue: 'chưa đến hạn gửi',
  notSent: 'chưa gửi số liệu',
  notApproved: 'đã gửi, chờ thẩm định',
  notCollected: 'không thu thập được',
  notApplicable: 'không áp dụng',
  notOwed: 'không ai phải báo cáo',
  noPopulation: 'chưa có số dân',
}
const missingInEnglish: Words<MissingReason> = {
  notDue: 'not due yet',
  notSent: 'not sent',
  notApproved: 'sent, awaiting review',
  notCollected: 'could not be collected',
  notApplicable: 'not applicable',
  notOwed: 'nobody has to report it',
  noPopulation: 'population not known',
}

const unitKindsInVietnamese: Words<UnitKind> = {
  country: 'cả nước',
  region: 'vùng',
  province: 'tỉnh, thành phố',
  ground: 'địa bàn trước sắp xếp',
  district: 'huyện, thành phố',
  commune: 'xã, phường, đặc khu',
  department: 'Sở Y tế',
  hospital: 'bệnh viện',
  healthCentre: 'trung tâm y tế',
  subDepartment: 'chi cục',
  privateSector: 'y tế ngoài công lập',
}
const unitKindsInEnglish: Words<UnitKind> = {
  country: 'country',
  region: 'region',
  province: 'province',
  ground: 'former territory',
  district: 'district',
  commune: 'commune',
  department: 'department of health',
  hospital: 'hospital',
  healthCentre: 'health centre',
  subDepartment: 'sub-department',
  privateSector: 'private sector',
}

const populationsInVietnamese: Words<PopulationKind> = {
  averageFinal: 'dân số trung bình chính thức',
  averagePreliminary: 'dân số trung bình sơ bộ',
  census: 'dân số điều tra',
  registered: 'quy mô dân số đăng ký',
}
const populationsInEnglish: Words<PopulationKind> = {
  averageFinal: 'average population, final',
  averagePreliminary: 'average population, preliminary',
  census: 'census population',
  registered: 'registered population',
}

const reportStatesInVietnamese: Words<ReportState> = {
  draft: 'đang nhập',
  prepared: 'chờ lãnh đạo ký',
  submitted: 'chờ thẩm định',
  returned: 'bị trả lại',
  approved: 'đã duyệt',
  reopened: 'mở lại để sửa',
}
const reportStatesInEnglish: Words<ReportState> = {
  draft: 'being entered',
  prepared: 'awaiting signature',
  submitted: 'awaiting review',
  returned: 'returned',
  approved: 'approved',
  reopened: 'reopened',
}

/** The words for every code of the domain that people read: the compiler asks for each of them. */
export const vocabulary = catalogue(
  {
    stage: { ...stagesInVietnamese },
    missing: { ...missingInVietnamese },
    unitKind: { ...unitKindsInVietnamese },
    population: { ...populationsInVietnamese },
    reportState: { ...reportStatesInVietnamese },
  },
  {
    stage: { ...stagesInEnglish },
    missing: { ...missingInEnglish },
    unitKind: { ...unitKindsInEnglish },
    population: { ...populationsInEnglish },
    reportState: { ...reportStatesInEnglish },
  },
)
