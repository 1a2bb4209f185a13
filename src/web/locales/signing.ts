import { catalogue } from '../../words/catalogue.ts'

const lowered = (name: string) => name.charAt(0).toLowerCase() + name.slice(1)

/** How a unit signs its reports, and taking back what was prepared or sent. */
export const signingTexts = catalogue(
  {
    takeBack: {
      title: { sendBack: 'Yêu cầu sửa trước khi ký', withdraw: 'Rút lại báo cáo' },
      body: {
        sendBack: 'Báo cáo trở lại cho người lập biểu sửa; người ấy thấy lời này ở đầu biểu nhập.',
        withdraw: 'Báo cáo trở lại tình trạng đang nhập để đơn vị sửa. Lý do được ghi vào diễn biến của báo cáo.',
      },
      hint: {
        sendBack: 'Ví dụ: số giường chưa khớp quyết định giao giường, xem lại dòng 2.',
        withdraw: 'Ví dụ: phát hiện thiếu số của cơ sở 2.',
      },
      reason: 'Lý do',
      reasonRequired: 'Hãy ghi lý do.',
      done: {
        sendBack: (report: string) => `Đã chuyển ${lowered(report)} về người lập biểu.`,
        withdraw: (report: string) => `Đã rút lại ${lowered(report)}. Sửa xong thì gửi lại.`,
      },
    },
    signing: {
      title: 'Cách ký báo cáo',
      open: 'Cách ký',
      way: { oneStep: 'Một bước: thống kê hoặc lãnh đạo ký gửi', twoSteps: 'Hai bước: thống kê trình, lãnh đạo ký gửi' },
      hint: {
        oneStep: 'Ai nhập liệu cho đơn vị cũng ký gửi được.',
        twoSteps: 'Thống kê nhập và trình; chỉ lãnh đạo đơn vị ký gửi Sở, hoặc yêu cầu sửa kèm lý do.',
      },
      from: 'Áp dụng từ ngày',
      save: 'Lưu cách ký',
      done: 'Đã đổi cách ký của đơn vị.',
      now: (way: string) => `Đang áp dụng: ${way}.`,
    },
  },
  {
    takeBack: {
      title: { sendBack: 'Ask for changes before signing', withdraw: 'Withdraw the report' },
      body: {
        sendBack: 'The report goes back to whoever prepared it, who reads these words above the sheet.',
        withdraw: 'The report goes back to being entered. The reason is kept with what happened to it.',
      },
      hint: {
        sendBack: 'For example: the beds do not agree with the decision, see line 2.',
        withdraw: 'For example: the second site was left out.',
      },
      reason: 'Reason',
      reasonRequired: 'Give the reason.',
      done: {
        sendBack: (report) => `Sent back: ${report}.`,
        withdraw: (report) => `Withdrawn: ${report}. Correct it and send it again.`,
      },
    },
    signing: {
      title: 'How reports are signed',
      open: 'Signing',
      way: { oneStep: 'One step: clerk or head signs off', twoSteps: 'Two steps: the clerk prepares, the head signs off' },
      hint: {
        oneStep: 'Whoever fills the sheet may sign it off.',
        twoSteps: 'The clerk fills it in and hands it over; only the head signs it off, or asks for changes with a reason.',
      },
      from: 'From',
      save: 'Save',
      done: 'The way of signing was changed.',
      now: (way) => `Now: ${way}.`,
    },
  },
)
