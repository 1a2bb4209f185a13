/** What is wrong with a row or a file: a code for programs and a Vietnamese sentence that says what to do. */
export interface Problem {
  code: string
  message: string
}

/** Where it is: rows are counted as a spreadsheet counts them, the header being row 1; null for the whole file or row. */
export interface ImportProblem extends Problem {
  file: string
  row: number | null
  column: string | null
}

/** Of a file as a whole. */
export const fileProblem = {
  empty: () => told('emptyFile', 'Tệp không có dòng nào. Kiểm tra lại tệp đã xuất.'),
  notUtf8: () => told('notUtf8', 'Chữ trong tệp không phải mã UTF-8 (có thể là bảng mã cũ của Windows). Mở tệp và lưu lại dạng UTF-8.'),
  spreadsheet: () => told('spreadsheet', 'Đây là tệp bảng tính hoặc tệp nén, không phải CSV. Lưu lại dạng CSV UTF-8 (dấu phẩy).'),
  unterminatedQuote: () =>
    told('unterminatedQuote', 'Dấu ngoặc kép mở ở dòng này không được đóng: tệp bị cắt dở hoặc thiếu dấu ngoặc. Xuất lại tệp cho đủ.'),
  strayQuote: () =>
    told('strayQuote', 'Dấu ngoặc kép đặt sai chỗ. Ô có dấu ngoặc kép phải nằm trọn trong ngoặc kép, và mỗi dấu bên trong viết hai lần.'),
  separator: (found: string) => told('wrongSeparator', `Các cột ngăn nhau bằng ${found}. Lưu lại CSV với dấu phẩy.`),
  unknownTable: (nearest: string, missing: readonly string[], unknown: readonly string[]) =>
    told(
      'unknownTable',
      [
        `Không nhận ra loại tệp theo dòng tiêu đề; gần nhất là “${nearest}”.`,
        missing.length > 0 ? `Thiếu cột: ${missing.join(', ')}.` : '',
        unknown.length > 0 ? `Cột không có trong mẫu: ${unknown.join(', ')}.` : '',
        'Tên cột phải viết đúng như trong mẫu.',
      ]
        .filter((sentence) => sentence !== '')
        .join(' '),
    ),
  repeatedColumn: () => told('repeatedColumn', 'Cột này có hai lần trong dòng tiêu đề. Bỏ một cột.'),
}

/** Of a cell by itself. */
export const cellProblem = {
  cellCount: (found: number, expected: number) =>
    told(
      'cellCount',
      found > expected
        ? `Dòng có ${found} ô, tiêu đề chỉ có ${expected} cột. Số lẻ dùng dấu chấm; ô có dấu phẩy phải đặt trong ngoặc kép.`
        : `Dòng chỉ có ${found} ô, tiêu đề có ${expected} cột. Tệp có thể bị cắt dở.`,
    ),
  required: () => told('required', 'Ô này không được để trống.'),
  tooLong: (limit: number) => told('tooLong', `Nội dung dài quá ${limit} ký tự. Rút gọn lại.`),
  notACode: (found: string) => told('notACode', `“${found}” không dùng làm mã được: chỉ dùng chữ không dấu, số và . _ -, bắt đầu bằng chữ hoặc số.`),
  notAnElementCode: (found: string) =>
    told('notAnElementCode', `“${found}” không dùng làm mã chỉ số đầu vào được: bắt đầu bằng chữ, sau đó là chữ không dấu, số hoặc _.`),
  notADay: (found: string) => told('notADay', `“${found}” không phải ngày có thật viết theo năm-tháng-ngày, ví dụ 2025-07-01.`),
  notAYear: (found: string) => told('notAYear', `“${found}” không phải năm có bốn chữ số.`),
  notAPeriod: (found: string) => told('notAPeriod', `“${found}” không phải kỳ số liệu. Viết 2024, 2024-H1 (6 tháng) hoặc 2024-M9 (9 tháng).`),
  notANumber: (found: string) => told('notANumber', `“${found}” không phải số. Chỉ ghi chữ số và dấu chấm thập phân, ví dụ 8.5.`),
  decimalComma: (found: string) => told('decimalComma', `“${found}” có dấu phẩy. Phần lẻ dùng dấu chấm (8.5), hàng nghìn không ngăn (1345000).`),
  notWhole: (found: string) => told('notWhole', `“${found}” phải là số nguyên, không có dấu chấm; hàng nghìn viết liền (1345000).`),
  negative: (found: string) => told('negative', `“${found}” là số âm. Số này không thể nhỏ hơn 0.`),
  notPositive: (found: string) => told('notPositive', `“${found}” phải lớn hơn 0.`),
  tooLarge: (found: string) => told('tooLarge', `“${found}” lớn quá mức có thể. Kiểm tra lại đơn vị tính.`),
  tooManyDecimals: (found: string) => told('tooManyDecimals', `“${found}” có nhiều hơn 10 chữ số thập phân.`),
  notOneOf: (found: string, allowed: readonly string[]) => told('notOneOf', `“${found}” không thuộc các giá trị cho phép: ${allowed.join(', ')}.`),
  badApplicability: (found: string) =>
    told('badApplicability', `“${found}” phải viết loại_đơn_vị:cách_áp_dụng, ví dụ province:ratio hospital:contributes.`),
}

/** Of a row beside what is known. */
export const rowProblem = {
  repeated: (first: string) => told('repeatedRow', `Dòng này trùng khóa với ${first}. Giữ lại một dòng.`),
  endBeforeStart: () => told('endBeforeStart', 'Ngày kết thúc sớm hơn ngày bắt đầu.'),
  unknownUnit: (found: string) => told('unknownUnit', `Không có đơn vị mã “${found}”. Thêm vào tệp units hoặc sửa mã.`),
  ambiguousUnit: (found: string, options: readonly string[]) =>
    told('ambiguousUnit', `Mã “${found}” đã dùng cho nhiều nơi. Ghi rõ một trong: ${options.join(', ')}.`),
  unitNotThere: (name: string, from: string, to: string | null) =>
    told(
      'unitNotThere',
      to === null
        ? `${name} chỉ có từ ngày ${from}, không nhận số liệu trước đó.`
        : `${name} chỉ tồn tại từ ${from} đến ${to} (đã giải thể, sáp nhập hoặc đổi tên); ghi số liệu cho đơn vị kế tục.`,
    ),
  codeInUse: (other: string) => told('codeInUse', `Mã này đang dùng cho ${other} trong cùng thời gian. Ghi ngày kết thúc của đơn vị cũ hoặc sửa mã.`),
  unknownElement: (found: string) => told('unknownElement', `Không có chỉ số đầu vào mã “${found}”. Thêm vào tệp elements hoặc sửa mã.`),
  unknownDefinition: (element: string, found: number) => told('unknownDefinition', `“${element}” không có định nghĩa số ${found}.`),
  unknownIndicator: (found: string) => told('unknownIndicator', `Không có chỉ tiêu mã “${found}”. Thêm vào tệp indicators hoặc sửa mã.`),
  unknownResolution: (found: string) => told('unknownResolution', `Không có nghị quyết mã “${found}”. Thêm vào tệp resolutions hoặc sửa mã.`),
  differentValueKind: (element: string) => told('differentValueKind', `Các định nghĩa của “${element}” phải cùng kiểu giá trị (count hoặc rate).`),
  pairNeeded: (other: string) => told('pairNeeded', `Ô này và ô ${other} phải cùng có hoặc cùng để trống.`),
  toItself: () => told('toItself', 'Đơn vị không thể nối với chính nó.'),
  circle: (name: string) => told('circularLink', `Liên kết này tạo thành vòng tròn qua ${name}. Kiểm tra lại cấp trên.`),
  shareOutOfRange: (found: string) => told('shareOutOfRange', `“${found}” phải lớn hơn 0 và không quá 1.`),
  sharesAboveOne: (total: string) => told('sharesAboveOne', `Các phần của đơn vị cũ cộng lại là ${total}, quá 1.`),
  badFormula: (part: string) =>
    told('badFormula', `Không đọc được công thức ở “${part}”. Ví dụ đúng: 10000 * doctors / population; count doctors; published lifeExpectancy.`),
  yearsOutOfOrder: () =>
    told(
      'yearsOutOfOrder',
      'Năm gốc phải trước năm đích; năm đầu không sau năm cuối và không sau năm đích (first_year ≤ last_year, first_year ≤ target_year).',
    ),
  yearOutsideTerm: (first: number, last: number) => told('yearOutsideTerm', `Năm nằm ngoài thời hạn của nghị quyết (${first}–${last}).`),
  yearBeforeBaseline: (baseline: number) => told('yearBeforeBaseline', `Năm của chỉ tiêu không được trước hoặc trùng năm gốc ${baseline}.`),
  baselineWithoutYear: () => told('baselineWithoutYear', 'Có giá trị gốc hoặc nguồn nhưng thiếu năm gốc (baseline_year).'),
  notForThisGoal: (goal: string) => told('notForThisGoal', `Kiểu chỉ tiêu “${goal}” không dùng ô này. Để trống hoặc đổi kiểu.`),
  lowerAboveUpper: () => told('lowerAboveUpper', 'Mức dưới lớn hơn mức trên.'),
  toleranceNotPositive: () => told('toleranceNotPositive', 'Biên độ phải lớn hơn 0: không có số đo nào đúng bằng một con số tuyệt đối.'),
  multipleNotPositive: () => told('multipleNotPositive', 'Số lần so với mức gốc phải lớn hơn 0.'),
  baselineNotPositive: () => told('baselineNotPositive', 'Mức gốc phải lớn hơn 0 thì mới so được theo số lần.'),
  periodNotBegun: () => told('periodNotBegun', 'Kỳ này chưa bắt đầu, chưa thể có số liệu.'),
  valueOrReason: () =>
    told('valueOrReason', 'Ghi giá trị, hoặc để trống giá trị và ghi lý do (missing_reason). Không được có cả hai hay thiếu cả hai.'),
  reporterNeeded: () => told('reporterNeeded', 'Số liệu chưa duyệt phải ghi đơn vị báo cáo (reported_by).'),
  reasonNeeded: () => told('reasonNeeded', 'Báo cáo trả lại phải ghi lý do (reason).'),
  sentLater: () => told('sentLater', 'Ngày gửi (sent_on) không được sau hôm nay.'),
  mixedStates: (first: string) => told('mixedStates', `Một báo cáo chỉ có một trạng thái, nhưng ${first} ghi khác.`),
  reportState: (state: string, wanted: string) =>
    told('reportState', `Báo cáo này đã ở trạng thái “${state}”, không nhập thành “${wanted}” được. Xử lý báo cáo trong chương trình trước.`),
}

function told(code: string, message: string): Problem {
  return { code, message }
}
