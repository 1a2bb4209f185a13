import { catalogue } from '../../words/catalogue.ts'

const lines = (...all: readonly string[]) => all.join('\n')

/** The form that is filled in in Excel, and the buttons that make it. */
const vi = {
  button: 'Tải biểu Excel',
  one: (unit: string) => `Biểu của ${unit}`,
  all: (count: string) => `Một biểu cho cả ${count} đơn vị tôi nhập`,
  making: 'Đang lập biểu Excel',
  progress: (done: string, all: string) => `Đã đọc ${done}/${all} đơn vị`,
  stop: 'Dừng',
  failed: 'Chưa lập được biểu. Hãy thử lại.',
  nothing: 'Năm này không có số nào phải nhập nên không có biểu.',
  done: 'Đã tải biểu về máy. Điền vào các ô nền vàng rồi lưu lại bằng Excel.',
  fileName: (unit: string, year: string) => `Biểu ${unit} ${year}`,
  severalUnits: 'nhiều đơn vị',
  form: {
    agency: (province: string) => `Sở Y tế ${province}`,
    allReporters: 'Tổng hợp các đơn vị báo cáo',
    formNumber: (number: string) => `Biểu số ${number}`,
    title: (year: string) => `BÁO CÁO SỐ LIỆU THỰC HIỆN CHỈ TIÊU Y TẾ NĂM ${year}`,
    stageTitle: {
      estimate: (year: string) => `Ước thực hiện năm ${year}`,
      preliminary: (year: string) => `Thực hiện năm ${year} (số sơ bộ)`,
      final: (year: string) => `Thực hiện năm ${year} (số chính thức)`,
    },
    sheetName: { estimate: 'Ước thực hiện', preliminary: 'Sơ bộ', final: 'Chính thức' },
    fillIn:
      'Chỉ nhập vào ô nền vàng. Không phát sinh thì gõ “-”; không thu thập được thì gõ “…”; không thuộc diện thì gõ “không áp dụng”. Để trống là chưa có số.',
    number: 'TT',
    indicator: 'Chỉ tiêu',
    unit: 'Đơn vị',
    measureUnit: 'ĐVT',
    actual: (year: string) => `Thực hiện ${year}`,
    column: {
      estimate: (year: string) => `Ước ${year}`,
      preliminary: (year: string) => `Sơ bộ ${year}`,
      final: (year: string) => `Chính thức ${year}`,
    },
    note: 'Ghi chú',
    byUnit: 'Phân theo đơn vị',
    total: 'Tổng cộng',
    incomplete: 'chưa đủ',
    notOwed: '×',
    notCollected: '…',
    notApplicable: 'không áp dụng',
    legend: '“×”: không phải nhập · “–”: không có số năm trước · “…”: không thu thập được · “chưa đủ”: còn đơn vị chưa có số nên chưa cộng',
    illustrative: 'Có dữ liệu minh họa: không phải số liệu chính thức.',
    preparer: 'NGƯỜI LẬP BIỂU',
    head: 'THỦ TRƯỞNG ĐƠN VỊ',
    sign: '(Ký, ghi rõ họ tên)',
    signAndStamp: '(Ký tên, đóng dấu)',
    date: '…………, ngày …… tháng …… năm ………',
    instructions: {
      name: 'Hướng dẫn',
      title: 'Cách điền biểu',
      lines: lines(
        '1. Điền số vào các ô nền vàng của cột năm nay. Các ô khác được khóa để biểu giữ nguyên mẫu; không cần mật khẩu để mở khóa, nhưng xin đừng thêm, bớt hay đổi chỗ hàng và cột.',
        '2. Số đếm (bác sĩ, giường, trẻ sinh…) là số nguyên từ 0 trở lên. Tỷ suất được có phần thập phân.',
        '3. Không phát sinh thì gõ “-”. Không thu thập được thì gõ “…”. Không thuộc diện báo cáo thì gõ “không áp dụng”. Ô để trống nghĩa là chưa có số, không phải bằng 0.',
        '4. Số khác nhiều so với năm trước thì ghi lý do vào cột Ghi chú cạnh ô đó; lý do đi cùng số đến người thẩm định.',
        '5. Điền xong, lưu tệp ở dạng .xlsx và nạp lại tại trang Nhập liệu. Phần mềm cho xem trước chỗ thay đổi rồi mới lưu.',
        '6. Ô không có nền vàng trong cột năm nay là ô đã gửi hoặc đã duyệt: muốn sửa, đề nghị Sở trả lại báo cáo.',
      ),
      definitions: 'Số nào tính thế nào',
      element: 'Chỉ tiêu (đơn vị tính)',
      definition: 'Cách tính',
    },
    hints: {
      count: { title: 'Số nguyên từ 0', message: 'Không phát sinh: gõ -   Không thu thập được: gõ …   Không thuộc diện: gõ không áp dụng' },
      rate: {
        title: 'Tỷ suất, được có thập phân',
        message: 'Không phát sinh: gõ -   Không thu thập được: gõ …   Không thuộc diện: gõ không áp dụng',
      },
    },
    refusals: {
      count: {
        title: 'Chưa nhận được số này',
        message: 'Ô này nhận số nguyên từ 0 trở lên, không có phần thập phân, không có chữ. Không phát sinh thì gõ -, không thu thập được thì gõ …',
      },
      rate: {
        title: 'Chưa nhận được số này',
        message: 'Ô này nhận một số, được có phần thập phân, không có chữ hay dấu %. Không phát sinh thì gõ -, không thu thập được thì gõ …',
      },
    },
  },
}

const en: typeof vi = {
  button: 'Download Excel form',
  one: (unit) => `Form of ${unit}`,
  all: (count) => `One form for all ${count} units I enter for`,
  making: 'Making the Excel form',
  progress: (done, all) => `${done} of ${all} units read`,
  stop: 'Stop',
  failed: 'The form could not be made. Try again.',
  nothing: 'Nothing is to be entered for this year, so there is no form.',
  done: 'The form was downloaded. Fill in the yellow cells and save it in Excel.',
  fileName: (unit, year) => `Form ${unit} ${year}`,
  severalUnits: 'several units',
  form: {
    agency: (province) => `Department of Health, ${province}`,
    allReporters: 'All reporting units',
    formNumber: (number) => `Form ${number}`,
    title: (year) => `REPORT OF FIGURES ON HEALTH TARGETS, ${year}`,
    stageTitle: {
      estimate: (year) => `Estimate for ${year}`,
      preliminary: (year) => `${year}, preliminary`,
      final: (year) => `${year}, final`,
    },
    sheetName: { estimate: 'Estimate', preliminary: 'Preliminary', final: 'Final' },
    fillIn:
      'Fill in yellow cells only. Type “-” where nothing occurred, “…” where it was not collected, “not applicable” where it does not concern the unit. An empty cell is no answer.',
    number: 'No.',
    indicator: 'Figure',
    unit: 'Unit',
    measureUnit: 'Measure',
    actual: (year) => `Actual ${year}`,
    column: { estimate: (year) => `Estimate ${year}`, preliminary: (year) => `Preliminary ${year}`, final: (year) => `Final ${year}` },
    note: 'Note',
    byUnit: 'By unit',
    total: 'Total',
    incomplete: 'incomplete',
    notOwed: '×',
    notCollected: '…',
    notApplicable: 'not applicable',
    legend: '“×”: not to be entered · “–”: no figure last year · “…”: not collected · “incomplete”: some units have no figure, so there is no total',
    illustrative: 'Contains illustrative data: these are not official figures.',
    preparer: 'PREPARED BY',
    head: 'HEAD OF THE UNIT',
    sign: '(Signature, full name)',
    signAndStamp: '(Signature, stamp)',
    date: '…………, date ……/……/………',
    instructions: {
      name: 'Instructions',
      title: 'How to fill in the form',
      lines: lines(
        '1. Fill in the yellow cells of this year’s column. Other cells are locked so that the form keeps its shape; there is no password, but do not add, remove or move rows and columns.',
        '2. Counts (doctors, beds, births…) are whole numbers from 0. Rates may have decimals.',
        '3. Type “-” where nothing occurred, “…” where it was not collected, “not applicable” where it does not concern the unit. An empty cell is no answer, not 0.',
        '4. Where a number differs much from last year’s, say why in the note beside it; the note goes with the number to the reviewer.',
        '5. Save as .xlsx and hand it in on the data entry page. The changes are shown before anything is stored.',
        '6. A cell of this year’s column that is not yellow has been sent or approved: ask the department to return the report.',
      ),
      definitions: 'What each figure means',
      element: 'Figure (measure)',
      definition: 'Definition',
    },
    hints: {
      count: {
        title: 'A whole number from 0',
        message: 'Nothing occurred: type -   Not collected: type …   Does not concern the unit: type not applicable',
      },
      rate: {
        title: 'A rate, with decimals',
        message: 'Nothing occurred: type -   Not collected: type …   Does not concern the unit: type not applicable',
      },
    },
    refusals: {
      count: {
        title: 'This number is not taken',
        message: 'The cell takes a whole number from 0, without decimals or words. Type - where nothing occurred, … where it was not collected.',
      },
      rate: {
        title: 'This number is not taken',
        message: 'The cell takes one number, decimals allowed, without words or %. Type - where nothing occurred, … where it was not collected.',
      },
    },
  },
}

export const formFileTexts = catalogue(vi, en)
