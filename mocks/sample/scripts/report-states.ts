/** How far a report of the year in progress has come; one state for the whole report of a unit. */
export interface ReportState {
  state: 'approved' | 'draft' | 'submitted' | 'returned'
  reason?: string
}

const returned = (reason: string): ReportState => ({ state: 'returned', reason })

/** Preliminary reports of 2025, by reporter; who is not named has not sent one. */
export const preliminary2025: Readonly<Record<string, ReportState>> = {
  'LD-BVDK': { state: 'approved' },
  'LD-BV2': { state: 'approved' },
  'LD-BVYHCT': { state: 'approved' },
  'LD-BVN': { state: 'submitted' },
  'LD-TTKV-BAOLOC': { state: 'approved' },
  'LD-TTKV-DILINH': { state: 'approved' },
  'LD-TTKV-DONDUONG': { state: 'approved' },
  'LD-TTKV-LACDUONG': { state: 'approved' },
  'LD-TTKV-DUCTRONG': { state: 'submitted' },
  'LD-TTKV-BAOLAM': { state: 'submitted' },
  'LD-TTKV-LAMHA': { state: 'draft' },
  'LD-TTKV-DAMRONG': returned('Số giường thực kê cao gần gấp đôi giường kế hoạch; đề nghị kiểm tra lại và gửi kèm quyết định giao giường.'),
}

/** Estimates of 2025 (sent in November), by reporter; Đạ Huoai has sent none. */
export const estimate2025: Readonly<Record<string, ReportState>> = {
  'LD-SYT': { state: 'draft' },
  'LD-BVDK': { state: 'approved' },
  'LD-BV2': { state: 'approved' },
  'LD-BVYHCT': { state: 'approved' },
  'LD-BVN': { state: 'approved' },
  'LD-TTKV-DALAT': { state: 'approved' },
  'LD-TTKV-BAOLOC': { state: 'approved' },
  'LD-TTKV-DILINH': { state: 'approved' },
  'LD-TTKV-DONDUONG': { state: 'approved' },
  'LD-TTKV-LACDUONG': { state: 'approved' },
  'LD-TTKV-DUCTRONG': { state: 'approved' },
  'LD-TTKV-BAOLAM': { state: 'approved' },
  'LD-TTKV-LAMHA': { state: 'approved' },
  'LD-TTKV-DAMRONG': { state: 'approved' },
}

/** The unit that sends the figures of a facility: itself, and the department for the private sector. */
export function reporterOf(unit: string): string {
  return unit === 'LD-NCL' ? 'LD-SYT' : unit
}
