import type { RefusalCode } from '../../contract/errors.ts'
import { formatDay, formatMoment, formatNumber } from '../../domain/number-format.ts'
import type { RefusalData } from '../api/refusal.ts'
import { oddReasonSentence } from './odd-reasons.ts'
import { vocabulary } from '../../words/vocabulary.ts'

/** One sentence per refusal: what happened and what to do. */
export type RefusalSentences = { [Code in RefusalCode]: (data: RefusalData<Code>) => string }

/** One sentence per problem that a refusal names in its data. */
export interface ProblemSentences {
  password: Record<RefusalData<'WEAK_PASSWORD'>['problem'], string>
  code: Record<RefusalData<'CODE_REFUSED'>['problem'], string>
  notFound: Record<RefusalData<'NOT_FOUND'>['what'], string>
  account: Record<RefusalData<'ACCOUNT_REFUSED'>['problem'], string>
  decision: Record<RefusalData<'INVALID_DECISION'>['problem'], string>
  rule: Record<RefusalData<'INVALID_RULE'>['problem'], string>
  deck: Record<RefusalData<'INVALID_DECK'>['problem'], string>
  evidence: Record<RefusalData<'EVIDENCE_REFUSED'>['problem'], string>
  date: Record<RefusalData<'INVALID_DATE'>['problem'], string>
  file: Record<RefusalData<'FILE_REFUSED'>['problem'], string>
  figure: Record<RefusalData<'INVALID_FIGURE'>['problem'], (data: RefusalData<'INVALID_FIGURE'>) => string>
}

/** What is said where no refusal of the contract was received. */
export interface FailureSentences {
  unreachable: string
  tooLarge: string
  unexpected: string
}

const { missing, reportState } = vocabulary.vi

const problemsInVietnamese: ProblemSentences = {
  password: {
    tooShort: 'Mật khẩu mới quá ngắn. Hãy đặt ít nhất 10 ký tự, ví dụ ghép ba từ không liên quan.',
    tooLong: 'Mật khẩu mới quá dài. Hãy đặt không quá 200 ký tự.',
    likeUsername: 'Mật khẩu mới giống tên đăng nhập. Hãy chọn mật khẩu khác.',
    common: 'Mật khẩu mới quá dễ đoán vì nhiều người dùng. Hãy chọn mật khẩu khác.',
    unchanged: 'Mật khẩu mới trùng với mật khẩu đang dùng. Hãy chọn mật khẩu khác.',
  },
  code: {
    unknown: 'Mã không đúng. Kiểm tra lại tên đăng nhập và từng ký tự của mã.',
    expired: 'Mã đã hết hạn. Hãy xin người quản trị cấp mã mới.',
    used: 'Mã này đã được dùng. Nếu không phải anh/chị dùng, hãy báo ngay người quản trị; nếu quên mật khẩu, xin cấp mã mới.',
  },
  decision: {
    notMadeYet: 'Ngày quyết định chưa tới. Hãy kiểm tra lại ngày, tháng, năm.',
    endsTooEarly: 'Ngày hết hiệu lực phải sau ngày có hiệu lực. Hãy kiểm tra lại.',
    communeNotThere: 'Xã này không còn hoặc chưa có vào ngày quyết định có hiệu lực. Hãy chọn đúng xã.',
    withdrawnTooEarly: 'Ngày thu hồi phải từ ngày quyết định có hiệu lực trở đi. Hãy kiểm tra lại.',
  },
  deck: {
    unknownResolution: 'Không có nghị quyết này. Hãy chọn nghị quyết khác cho bài trình chiếu.',
    unknownIndicator: 'Chỉ tiêu này không có trong nghị quyết. Hãy chọn chỉ tiêu khác hoặc bỏ trang.',
    unknownUnit: 'Không có đơn vị này. Hãy chọn đơn vị khác hoặc bỏ trang.',
    noIndicator: 'Trang này cần một chỉ tiêu. Hãy chọn chỉ tiêu.',
    noUnit: 'Trang này cần một đơn vị. Hãy chọn đơn vị.',
    slideTwice: 'Trang này đứng hai lần với cùng một mã. Hãy tải lại rồi làm lại.',
    noSlides: 'Bài chưa có trang nào nên chưa chốt được. Hãy thêm trang trước.',
  },
  notFound: {
    unit: 'Không tìm thấy đơn vị này. Hãy tìm lại theo tên bằng nút Tìm.',
    indicator: 'Không tìm thấy chỉ tiêu này. Hãy chọn lại từ trang Tổng quan.',
    resolution: 'Không tìm thấy nghị quyết này. Hãy chọn nghị quyết khác.',
    report: 'Không tìm thấy báo cáo này; có thể đơn vị chưa gửi. Hãy mở lại danh sách.',
    figure: 'Không tìm thấy số liệu này. Hãy tải lại biểu nhập.',
    element: 'Không tìm thấy mục số liệu này. Hãy tải lại biểu nhập.',
    account: 'Không tìm thấy tài khoản này. Hãy kiểm tra lại tên đăng nhập.',
    closing: 'Không tìm thấy lần khóa này. Hãy tải lại trang Khóa số liệu năm.',
    deck: 'Không tìm thấy bài trình chiếu này; có thể đã được cất đi. Hãy mở lại danh sách Trình chiếu.',
    freeze: 'Không tìm thấy bản chốt này. Hãy mở lại bài trình chiếu và chọn bản chốt khác.',
    slide: 'Không tìm thấy trang chiếu này. Hãy tải lại bài trình chiếu.',
    criterion: 'Phiếu chấm của năm này không có mục đó. Hãy tải lại phiếu.',
    decision: 'Không tìm thấy quyết định này. Hãy tải lại danh sách.',
    share: 'Nghị quyết này không có chỉ tiêu xã đạt tiêu chí. Hãy chọn nghị quyết khác.',
    evidence: 'Không tìm thấy tệp này; có thể tệp đã được gỡ. Hãy mở lại danh sách.',
    upload: 'Không tìm thấy tệp đã gửi. Hãy chọn tệp lại.',
  },
  file: {
    empty: 'Tệp không có nội dung. Hãy mở tệp kiểm tra, lưu lại rồi chọn lại.',
    tooLarge: 'Tệp quá 10 MB. Hãy chỉ giữ trang tính có số liệu, xóa ảnh trong tệp, rồi lưu lại.',
    unpacksTooLarge: 'Nội dung tệp quá lớn khi mở ra. Hãy chép riêng bảng số liệu sang một tệp mới rồi chọn lại.',
    tooManyCells: 'Bảng quá lớn (chỉ đọc đến 20.000 dòng, 300 cột). Hãy chép riêng phần có số liệu sang một tệp mới.',
    oldOrLocked: 'Đây là tệp .xls cũ hoặc tệp có mật khẩu. Hãy mở bằng Excel, bỏ mật khẩu, lưu lại thành .xlsx.',
    notAWorkbook: 'Tệp nén này không phải bảng tính. Hãy chọn tệp .xlsx hoặc .csv.',
    notAFile: 'Tệp này không phải bảng tính. Chỉ đọc được .xlsx và .csv; nếu là PDF hay ảnh, hãy xin tệp Excel gốc.',
    broken: 'Tệp bị hỏng hoặc chưa tải về đủ. Hãy mở bằng Excel, lưu lại thành .xlsx rồi chọn lại.',
    brokenCsv: 'Không tách được các cột của tệp CSV. Hãy mở bằng Excel, lưu lại thành .xlsx rồi chọn lại.',
    noSheet: 'Tệp không có trang tính nào đọc được. Hãy mở bằng Excel kiểm tra, lưu lại rồi chọn lại.',
    cut: 'Đường truyền bị ngắt khi gửi tệp. Hãy chọn tệp lại.',
    dropped: 'Tệp này gửi đã quá 30 ngày và chưa lưu gì nên nội dung đã được xóa. Hãy chọn tệp lại.',
  },
  account: {
    badUsername: 'Tên đăng nhập gồm 2–80 chữ không dấu, số, dấu chấm, gạch nối hoặc gạch dưới. Hãy đặt lại, ví dụ thongke.dilinh.',
    badEmail: 'Địa chỉ thư điện tử không đúng, ví dụ đúng: lan@syt.lamdong.gov.vn. Hãy kiểm tra lại.',
    usernameTaken: 'Đã có tài khoản mang tên này. Hãy đặt tên đăng nhập khác.',
    nameMissing: 'Hãy ghi tên người dùng để mọi nơi biết ai đã làm gì.',
    unitMissing: 'Vai trò này gắn với một đơn vị. Hãy chọn đơn vị.',
    badDay: 'Ngày cuối không được trước ngày đầu. Hãy chọn lại.',
    noSuchRole: 'Vai trò này không còn hiệu lực hoặc đã được đổi. Hãy tải lại danh sách tài khoản.',
    alreadyHeld: 'Tài khoản đang giữ đúng vai trò này ở đơn vị đó. Hãy xem lại các vai trò đang có.',
    disabled: 'Tài khoản đang bị khóa. Hãy mở khóa trước.',
    ownRights: 'Không ai tự giao vai trò cho chính mình. Hãy nhờ người quản trị khác.',
    ownAccount: 'Không thể khóa tài khoản đang dùng. Hãy nhờ người quản trị khác.',
    lastAdministrator: 'Đây là người quản trị cuối cùng. Hãy giao vai trò quản trị cho một tài khoản khác trước.',
    sameAccount: 'Người kế nhiệm phải là một tài khoản khác. Hãy chọn lại.',
    nothingToHandOver: 'Tài khoản này không còn vai trò nào để bàn giao từ ngày đã chọn.',
    notYet: 'Tài khoản này còn làm việc đến ngày bàn giao. Hãy khóa sau ngày đó.',
  },
  date: {
    dueBeforeOpens: 'Hạn nộp đến trước ngày mở biểu. Hãy lùi hạn nộp hoặc mở biểu sớm hơn.',
    notLater: 'Ngày gia hạn phải sau hạn chung. Hãy chọn ngày khác.',
  },
  evidence: {
    empty: 'Tệp không có nội dung. Hãy mở tệp kiểm tra rồi chọn lại.',
    tooLarge: 'Tệp quá 10 MB. Hãy quét lại ở 150–200 dpi hoặc chia thành nhiều tệp.',
    wrongType: 'Chỉ nhận tệp PDF, JPG, PNG, XLSX, DOCX. Tệp này có nội dung khác, dù tên tệp ghi gì; hãy lưu sang một loại trên.',
    macros: 'Tệp này có macro nên không nhận. Hãy lưu lại thành XLSX hoặc DOCX, hoặc in ra PDF.',
    broken: 'Tệp bị hỏng hoặc chưa tải đủ. Hãy mở thử, lưu lại rồi chọn lại.',
    tooMany: 'Chỗ này đã đủ 20 tệp. Hãy gộp các trang vào một tệp PDF, hoặc gỡ tệp không cần.',
    locked: 'Báo cáo đã được duyệt cùng tệp này nên không gỡ được.',
    notYours: 'Tệp này do bên kia đính kèm; chỉ bên đính kèm mới gỡ được.',
    notWholeReport: 'Chỉ tệp của cả báo cáo mới là bản có ký tên, đóng dấu.',
    legalLocked: 'Báo cáo đã được duyệt với bản ký tên, đóng dấu này nên không đổi được.',
  },
  rule: {
    noName: 'Quy tắc chưa có tên tiếng Việt. Hãy đặt tên để người khác hiểu quy tắc nói gì.',
    onlyAsks: 'Quy tắc so sánh với năm trước hay với đơn vị khác chỉ hỏi lý do, không từ chối số. Hãy chọn “Hỏi lý do”.',
    noEdge: 'Quy tắc giới hạn cần ít nhất một số: nhỏ nhất hoặc lớn nhất.',
    edgesCross: 'Số nhỏ nhất đang lớn hơn số lớn nhất. Hãy sửa một trong hai.',
    sameElement: 'Một mục số liệu được chọn hai lần. Hãy chọn các mục khác nhau.',
    tooFewParts: 'Quy tắc cộng cần ít nhất hai mục thành phần.',
    notPositive: 'Ngưỡng không hợp lệ. Hãy nhập số lớn hơn 0 (hệ số so với đơn vị cùng loại phải lớn hơn 1).',
    unknownElement: 'Có mục số liệu không còn trong danh mục. Hãy chọn lại.',
  },
  figure: {
    notANumber: () => 'Ô này cần một số. Ví dụ: 1.157 hoặc 8,5; không phát sinh thì gõ “-”, không thu thập được thì gõ “…”.',
    negative: () => 'Số này không thể âm. Hãy kiểm tra lại dấu trừ.',
    notWhole: () => 'Ô này đếm số người, số giường… nên phải là số nguyên. Hãy bỏ phần lẻ.',
    ambiguousSeparator: ({ readings }) =>
      readings === undefined || readings.length === 0
        ? 'Không rõ dấu chấm hay phẩy là phần nghìn hay phần lẻ. Hãy gõ lại, ví dụ 1345 hoặc 1,345.'
        : `Số này có thể hiểu là ${readings.map((reading) => formatNumber(reading, 'vi')).join(' hoặc ')}. Hãy chọn số đúng.`,
    tooLarge: ({ limit }) =>
      `Số quá lớn${limit === undefined ? '' : `, tối đa là ${formatNumber(limit, 'vi')}`}. Hãy kiểm tra xem có gõ thừa chữ số không.`,
    tooManyDecimals: ({ limit }) =>
      `Số có quá nhiều chữ số phần lẻ${limit === undefined ? '' : `, tối đa ${limit} chữ số`}. Hãy làm tròn rồi nhập lại.`,
    partAboveWhole: ({ limit, otherElement }) =>
      `Số này lớn hơn ${otherElement ?? 'số tổng'}${limit === undefined ? '' : ` (${formatNumber(limit, 'vi')})`} mà nó chỉ là một phần. Hãy sửa một trong hai số.`,
    notOwed: () => 'Đơn vị không phải báo cáo mục này trong kỳ này. Hãy tải lại biểu nhập để thấy đúng các mục cần nhập.',
    badPeriod: () => 'Kỳ báo cáo không hợp lệ. Hãy chọn lại năm hoặc kỳ.',
    notPositive: () => 'Số này phải lớn hơn 0. Nếu chưa có số, hãy để trống ô.',
    aboveMaximum: ({ limit }) =>
      `Điểm không thể lớn hơn điểm tối đa${limit === undefined ? '' : ` ${formatNumber(limit, 'vi')}`} của tiêu chí. Hãy kiểm tra lại.`,
  },
}

const moment = (text: string) => formatMoment(text)

export const refusalsInVietnamese: RefusalSentences = {
  UNAUTHENTICATED: () => 'Phiên làm việc đã hết. Hãy đăng nhập lại để tiếp tục.',
  WRONG_CREDENTIALS: () => 'Tên đăng nhập hoặc mật khẩu chưa đúng. Kiểm tra phím Caps Lock và bộ gõ tiếng Việt rồi thử lại.',
  LOCKED_OUT: ({ until }) =>
    `Tài khoản tạm khóa đến ${moment(until)} vì nhập sai mật khẩu nhiều lần. Hãy chờ, hoặc xin người quản trị cấp mã một lần.`,
  RATE_LIMITED: ({ retryAfterSeconds }) => `Thao tác quá nhanh. Hãy chờ ${retryAfterSeconds} giây rồi thử lại.`,
  WEAK_PASSWORD: ({ problem }) => problemsInVietnamese.password[problem],
  CODE_REFUSED: ({ problem }) => problemsInVietnamese.code[problem],
  FORBIDDEN: () => 'Tài khoản này không có quyền làm việc đó. Nếu cần, hãy đề nghị người quản trị phân quyền.',
  NOT_FOUND: ({ what }) => problemsInVietnamese.notFound[what],
  INVALID_INPUT: () => 'Máy chủ không hiểu yêu cầu này. Hãy tải lại trang rồi làm lại; nếu vẫn vậy, báo người quản trị.',
  INVALID_FIGURE: (data) => problemsInVietnamese.figure[data.problem](data),
  NEEDS_EXPLANATION: () =>
    'Số này khác thường so với các năm trước hoặc các đơn vị tương tự. Nếu đúng, hãy ghi lý do vào ghi chú; nếu nhầm, hãy sửa lại.',
  BROKEN_RULE: ({ broken }) =>
    broken.length === 0 ? 'Số này trái quy tắc kiểm tra. Hãy kiểm tra lại.' : broken.map((reason) => oddReasonSentence(reason, 'vi')).join(' '),
  INVALID_RULE: ({ problem }) => problemsInVietnamese.rule[problem],
  RULE_CHANGED: ({ by, at }) =>
    `${by ?? 'Người khác'} vừa sửa quy tắc này${at === null ? '' : ` lúc ${moment(at)}`}. Những gì anh/chị ghi chưa được lưu; hãy tải lại rồi sửa tiếp.`,
  DECK_CHANGED: ({ by, at }) =>
    `${by ?? 'Người khác'} vừa sửa bài trình chiếu này${at === null ? '' : ` lúc ${moment(at)}`}. Những gì anh/chị vừa sửa chưa được lưu; hãy xem bản mới rồi sửa tiếp.`,
  INVALID_DECK: ({ problem, slide }) =>
    slide === null ? problemsInVietnamese.deck[problem] : `Trang ${slide}. ${problemsInVietnamese.deck[problem]}`,
  DECK_FULL: ({ most }) => `Bài trình chiếu đã có ${most} trang, là số trang nhiều nhất. Hãy bỏ bớt trang hoặc lập bài khác.`,
  TRIAL_OUTDATED: ({ flagged, of }) =>
    `Số liệu đã khác lúc thử: nay quy tắc hỏi ${formatNumber(String(flagged), 'vi')} trong ${formatNumber(String(of), 'vi')} số. Hãy xem lại kết quả thử rồi bật.`,
  STALE_VERSION: ({ value, missingReason, by, at }) =>
    `${by ?? 'Người khác'} vừa lưu ${storedInstead(value, missingReason)} vào ô này${at === null ? '' : ` lúc ${moment(at)}`}. Số anh/chị gõ chưa được lưu; hãy xem lại và chọn số đúng.`,
  WRONG_STATE: ({ state }) => `Báo cáo ${stateWord(state)} nên không làm được việc này. Hãy tải lại để thấy tình trạng mới nhất.`,
  INCOMPLETE_REPORT: ({ missing: cells }) =>
    `Còn ${formatNumber(String(cells.length), 'vi')} ô chưa nhập. Hãy nhập số, hoặc gõ “-” nếu không phát sinh, “…” nếu không thu thập được.`,
  REVIEW_BEGUN: ({ by }) => `${by ?? 'Phòng nghiệp vụ'} đã bắt đầu thẩm định nên đơn vị không rút lại được. Cần sửa thì đề nghị trả lại báo cáo.`,
  YEAR_CLOSED: ({ year, since }) =>
    `Số liệu năm ${year} đã khóa từ ${moment(since)} nên không sửa, gửi hay duyệt được. Nếu cần sửa, hãy đề nghị lãnh đạo Sở mở khóa năm ${year}.`,
  OPEN_REPORTS: ({ open }) => `Hiện còn ${formatNumber(String(open), 'vi')} đơn vị chưa xong. Hãy xem lại danh sách rồi xác nhận.`,
  NO_HEAD: () => 'Đơn vị chưa có tài khoản lãnh đạo để ký. Hãy đề nghị người quản trị cấp tài khoản lãnh đạo đơn vị trước.',
  PAST_DAY: ({ today }) => `Ngày áp dụng không được ở quá khứ. Hãy chọn từ ${formatDay(today)} trở đi.`,
  ACCOUNT_REFUSED: ({ problem }) => problemsInVietnamese.account[problem],
  REASON_REQUIRED: () => 'Hãy ghi lý do để người nhận biết cần làm gì.',
  OWN_ENTRY: () => 'Anh/chị đã nhập số trong báo cáo này nên không tự duyệt được. Hãy nhờ người khác trong phòng duyệt.',
  UNIT_DISSOLVED: ({ on, successors }) =>
    `Đơn vị đã kết thúc hoạt động từ ${formatDay(on)}${successors.length === 0 ? '' : `, nhập vào ${successors.map((unit) => unit.name).join(', ')}`}. Số liệu cũ do Sở Y tế điều chỉnh.`,
  INVALID_DATE: ({ problem }) => problemsInVietnamese.date[problem],
  INVALID_EMAIL: () => 'Địa chỉ thư điện tử không đúng, ví dụ đúng: lan@syt.lamdong.gov.vn. Hãy kiểm tra lại.',
  EVIDENCE_REFUSED: ({ problem }) => problemsInVietnamese.evidence[problem],
  FILE_REFUSED: ({ problem }) => problemsInVietnamese.file[problem],
  IMPORT_CHANGED: () => 'Số liệu trong hệ thống đã thay đổi từ lúc xem trước nên chưa lưu gì. Hãy xem trước lại rồi lưu.',
  SOURCE_REQUIRED: () => 'Hãy ghi nguồn công bố của số liệu (niên giám, quyết định, trang thông tin) rồi lưu lại.',
  YEAR_OUTSIDE_TERM: ({ firstYear, lastYear }) => `Chỉ có số liệu các năm ${firstYear}–${lastYear}. Hãy chọn năm trong khoảng này.`,
  INVALID_DECISION: ({ problem }) => problemsInVietnamese.decision[problem],
  FORM_INCOMPLETE: ({ form }) => `Mẫu chấm ${form} chưa có điểm tối đa của từng tiêu chí. Hãy nhờ Sở Y tế nhập điểm tối đa trong mục Mẫu chấm trước.`,
  KEY_REUSED: () => 'Thao tác này đã được gửi một lần với nội dung khác. Hãy tải lại trang để xem kết quả rồi làm lại nếu cần.',
  UNAVAILABLE: () => 'Máy chủ đang bận hoặc đang bảo trì. Hãy chờ một lát rồi thử lại.',
}

export const failuresInVietnamese: FailureSentences = {
  unreachable: 'Chưa kết nối được máy chủ. Kiểm tra mạng rồi thử lại.',
  tooLarge: 'Nội dung gửi đi quá lớn. Hãy chia nhỏ rồi gửi lại.',
  unexpected: 'Phần mềm gặp lỗi ngoài dự kiến. Hãy thử lại; nếu lỗi lặp lại, báo người quản trị.',
}

function storedInstead(value: string | null, missingReason: string | null): string {
  if (value !== null) return `số ${formatNumber(value, 'vi')}`
  const reason = Object.entries(missing).find(([name]) => name === missingReason)?.[1]
  return reason === undefined ? 'ô trống' : `“${reason}”`
}

function stateWord(state: string): string {
  const word = Object.entries(reportState).find(([name]) => name === state)?.[1]
  return word === undefined ? 'đã đổi tình trạng' : `đang ở tình trạng “${word}”`
}
