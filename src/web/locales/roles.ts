import type { Role } from '../../contract/session.ts'
import { catalogue } from '../../words/catalogue.ts'

const rolesInVietnamese: Record<Role, string> = {
  clerk: 'Thống kê đơn vị',
  unitHead: 'Lãnh đạo đơn vị',
  departmentReviewer: 'Phòng nghiệp vụ Sở',
  departmentLeader: 'Lãnh đạo Sở',
  administrator: 'Quản trị',
  councilMember: 'Hội đồng thi đua – khen thưởng',
  viewer: 'Người xem',
}
const rolesInEnglish: Record<Role, string> = {
  clerk: 'Statistics clerk',
  unitHead: 'Head of unit',
  departmentReviewer: 'Department reviewer',
  departmentLeader: 'Department leadership',
  administrator: 'Administrator',
  councilMember: 'Emulation council',
  viewer: 'Viewer',
}

/** What each role is called. */
export const roleTexts = catalogue({ ...rolesInVietnamese }, { ...rolesInEnglish })
