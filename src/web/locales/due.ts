import { formatDay, formatMoment, formatNumber } from '../../domain/number-format.ts'
import type { Locale } from '../../domain/number-format.ts'
import type { ReportStanding, Standing, TimelinessKind } from '../../domain/report-standing.ts'
import { catalogue } from '../../words/catalogue.ts'

type TimelyWords = Record<TimelinessKind, (days: number) => string>

const number = (value: number, locale: Locale) => formatNumber(String(value), locale)
const count = (days: number, locale: Locale) =>
  locale === 'vi' ? `${number(days, locale)} ngày` : `${number(days, locale)} ${days === 1 ? 'day' : 'days'}`

const standingInVietnamese: Record<Standing, string> = {
  notBegun: 'chưa bắt đầu',
  entering: 'đang nhập',
  sent: 'đã gửi, chờ thẩm định',
  returned: 'bị trả lại',
  approved: 'đã duyệt',
}
const standingInEnglish: Record<Standing, string> = {
  notBegun: 'not begun',
  entering: 'being entered',
  sent: 'sent, awaiting review',
  returned: 'returned',
  approved: 'approved',
}
const timelyInVietnamese: TimelyWords = {
  notOpen: (days) => `mở sau ${count(days, 'vi')}`,
  notDue: (days) => (days === 0 ? 'hôm nay là hạn cuối' : `còn ${count(days, 'vi')}`),
  overdue: (days) => `quá hạn ${count(days, 'vi')}`,
  onTime: () => 'đúng hạn',
  late: (days) => `muộn ${count(days, 'vi')}`,
  unknown: () => 'không rõ ngày gửi',
  noDeadline: () => 'chưa đặt hạn',
}
const timelyInEnglish: TimelyWords = {
  notOpen: (days) => `opens in ${count(days, 'en')}`,
  notDue: (days) => (days === 0 ? 'due today' : `${count(days, 'en')} left`),
  overdue: (days) => `overdue by ${count(days, 'en')}`,
  onTime: () => 'in time',
  late: (days) => `late by ${count(days, 'en')}`,
  unknown: () => 'day of sending unknown',
  noDeadline: () => 'no deadline set',
}

/** Where a report stands by the calendar, in a few words: "quá hạn 3 ngày". */
export function timelyWords({ timeliness, days }: Pick<ReportStanding, 'timeliness' | 'days'>, locale: Locale): string {
  return (locale === 'vi' ? timelyInVietnamese : timelyInEnglish)[timeliness](days)
}

export const dueTexts = catalogue(
  {
    standing: standingInVietnamese,
    title: 'Báo cáo anh/chị còn nợ',
    none: 'Anh/chị không còn nợ báo cáo nào.',
    next: (stage: string, year: string, day: string) => `Hạn tới: ${stage} ${year}, ${formatDay(day)}.`,
    /** The most urgent sheet in a line. */
    line: (what: string, when: string) => `${what}: ${when}`,
    what: (stage: string, year: string) => `Báo cáo ${stage} ${year}`,
    due: (day: string) => `hạn ${formatDay(day)}`,
    extended: 'đã gia hạn',
    filled: (done: string, all: string) => `đã điền ${done}/${all} ô`,
    more: (others: string) => `và ${others} báo cáo khác`,
    show: (all: string) => `Xem cả ${all} báo cáo`,
    reason: (reason: string) => `Lý do trả lại: ${reason}`,
    open: (unit: string, what: string) => `Mở biểu: ${unit}, ${what}`,
    reminded: (who: string, moment: string, what: string) => `${who} nhắc lúc ${formatMoment(moment)}: ${what}.`,
    calendarItself: 'Lịch báo cáo',
    read: 'Đã đọc',
    mailTo: (address: string) => `Nhắc việc cũng gửi tới ${address}.`,
    mailToNobody: 'Nhắc việc chưa gửi tới thư điện tử nào của anh/chị.',
    changeMail: 'Sửa địa chỉ thư',
    mailLabel: 'Địa chỉ thư điện tử',
    mailHint: 'Bỏ trống để thôi nhận thư.',
    keep: 'Lưu',
    kept: 'Đã lưu địa chỉ thư.',
  },
  {
    standing: standingInEnglish,
    title: 'Reports you still owe',
    none: 'You owe no report.',
    next: (stage: string, year: string, day: string) => `Next deadline: ${stage} ${year}, ${formatDay(day)}.`,
    line: (what: string, when: string) => `${what}: ${when}`,
    what: (stage: string, year: string) => `${year} ${stage} report`,
    due: (day: string) => `due ${formatDay(day)}`,
    extended: 'extended',
    filled: (done: string, all: string) => `${done} of ${all} cells filled`,
    more: (others: string) => `and ${others} more`,
    show: (all: string) => `All ${all} reports`,
    reason: (reason: string) => `Returned because: ${reason}`,
    open: (unit: string, what: string) => `Open the sheet: ${unit}, ${what}`,
    reminded: (who: string, moment: string, what: string) => `${who} reminded you on ${formatMoment(moment)}: ${what}.`,
    calendarItself: 'The reporting calendar',
    read: 'Read',
    mailTo: (address: string) => `Reminders also go to ${address}.`,
    mailToNobody: 'Reminders go to no e-mail address of yours.',
    changeMail: 'Change the address',
    mailLabel: 'E-mail address',
    mailHint: 'Leave it empty to get no letters.',
    keep: 'Save',
    kept: 'The address is saved.',
  },
)
