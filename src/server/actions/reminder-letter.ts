import { formatDay } from '../../domain/number-format.ts'
import type { Day, UnitId } from '../../domain/unit.ts'
import type { Stage } from '../../domain/figure.ts'
import type { Mail } from '../mailer.ts'

export interface Reminded {
  reporter: { id: UnitId; name: string }
  year: number
  stage: Stage
  due: Day | null
  today: Day
  reason: string | null
}

const stageNames: Record<Stage, string> = { estimate: 'ước thực hiện', preliminary: 'sơ bộ', final: 'chính thức' }

/** The letter that reminds one person of one report, in Vietnamese plain text. */
export function reminderLetter(reminded: Reminded, person: { displayName: string; address: string }, base: string): Mail {
  const { reporter, year, stage, due, today, reason } = reminded
  const what = `báo cáo ${stageNames[stage]} năm ${year}`
  const isLate = due !== null && today > due
  const when = due === null ? '' : isLate ? ` (hạn ${formatDay(due)}, đã quá hạn)` : ` (hạn ${formatDay(due)})`
  const link = new URL(`nhap-lieu?${new URLSearchParams({ 'don-vi': reporter.id, nam: String(year) }).toString()}`, base)
  const lines = [
    `Kính gửi ${person.displayName},`,
    '',
    `${reporter.name} chưa gửi ${what}${when}.`,
    ...(reason === null ? [] : [`Báo cáo đã được trả lại với lý do: ${reason}`]),
    'Đề nghị anh/chị hoàn thành và gửi báo cáo tại:',
    link.href,
    '',
    'Thư này do phần mềm Vạn Dân gửi tự động, xin không trả lời. Muốn thôi nhận thư, anh/chị xóa địa chỉ thư điện tử trong trang tài khoản của mình.',
  ]
  return { to: person.address, subject: `${isLate ? 'Quá hạn' : 'Nhắc gửi'}: ${what}, ${reporter.name}`, text: lines.join('\n') }
}
