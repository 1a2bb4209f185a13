import type { Role } from '../../contract/session.ts'
import type { UnitId } from '../../domain/unit.ts'
import type { Connection, Stamp } from '../database/database.ts'
import { inTransaction } from '../database/database.ts'
import { addNewAccount } from './add-account.ts'
import { assignRole } from './assign-role.ts'

export interface SampleAccount {
  username: string
  displayName: string
  role: Role
  unit: UnitId | null
}

const department = 'LD-SYT@2019-01-01'
const healthCentre = 'LD-TTKV-DILINH@2025-07-01'
const hospital = 'LD-BVDK@2019-01-01'

/** The people of the sample workspace, without passwords: they are entered in one click, and only there. */
export const sampleAccounts: readonly SampleAccount[] = [
  { username: 'lanhdao', displayName: 'Lãnh đạo Sở Y tế', role: 'departmentLeader', unit: department },
  { username: 'nghiepvu', displayName: 'Phòng Nghiệp vụ, Sở Y tế', role: 'departmentReviewer', unit: department },
  { username: 'thongke.dilinh', displayName: 'Thống kê TTYT khu vực Di Linh', role: 'clerk', unit: healthCentre },
  { username: 'thongke.bvdk', displayName: 'Thống kê BVĐK tỉnh', role: 'clerk', unit: hospital },
  { username: 'giamdoc.dilinh', displayName: 'Giám đốc TTYT khu vực Di Linh', role: 'unitHead', unit: healthCentre },
  { username: 'quantri', displayName: 'Quản trị hệ thống', role: 'administrator', unit: null },
]

/** Adds the sample accounts with their roles; the units must be there. */
export function addSampleAccounts(connection: Connection, stamp: Stamp): Promise<void> {
  return inTransaction(connection, async (transaction) => {
    for (const { username, displayName, role, unit } of sampleAccounts) {
      const account = await addNewAccount(transaction, { username, displayName, sample: true }, stamp)
      await assignRole(transaction, { account, role, unit, descendants: unit !== null, validFrom: '2019-01-01', validTo: null }, stamp)
    }
  })
}
