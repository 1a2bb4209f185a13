import { catalogue } from '../../words/catalogue.ts'

export const administrationTexts = catalogue(
  {
    title: 'Quản trị',
    lede: 'Những gì Sở giữ chung cho mọi đơn vị. Mỗi lần sửa đều được ghi vào nhật ký.',
    things: {
      checks: { title: 'Quy tắc kiểm tra', hint: 'Số nào bị từ chối, số nào phải giải thích; thử trên số liệu cũ trước khi bật.' },
      calendar: { title: 'Lịch báo cáo', hint: 'Hạn nộp từng kỳ, ngày nghỉ, nhắc việc.' },
      populations: { title: 'Dân số', hint: 'Mẫu số của mọi tỷ lệ, theo từng loại; đổi loại thì kết luận nào đổi.' },
      communes: { title: 'Bộ tiêu chí y tế xã', hint: 'Phiếu chấm, quyết định công nhận và ngày hết hạn của từng xã.' },
      accounts: { title: 'Tài khoản', hint: 'Ai làm ở đơn vị nào, bàn giao cho người kế nhiệm.' },
      years: { title: 'Khóa số liệu năm', hint: 'Đóng một năm khi đã chốt xong, mở lại khi có lý do.' },
    },
  },
  {
    title: 'Administration',
    lede: 'What the department keeps for every unit. Each change is written to the audit log.',
    things: {
      checks: { title: 'Checks', hint: 'Which numbers are refused, which must be explained; tried on past figures before they are switched on.' },
      calendar: { title: 'Reporting calendar', hint: 'Deadlines of each period, holidays, reminders.' },
      populations: { title: 'Populations', hint: 'The denominator of every rate, by kind; which verdicts change with the kind.' },
      communes: { title: 'Commune health criteria', hint: 'Score sheets, recognition decisions and expiry of each commune.' },
      accounts: { title: 'Accounts', hint: 'Who works for which unit; handing over to a successor.' },
      years: { title: 'Closing a year', hint: 'Close a year when its figures are settled, reopen it with a reason.' },
    },
  },
)
