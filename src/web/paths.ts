import { stages } from '../domain/figure.ts'
import { marks } from '../domain/mark.ts'
import { reportStates } from '../domain/report-workflow.ts'
import { unitKinds } from '../domain/unit.ts'
import { choiceParam, momentParam, searchText, setParam, textParam, viewOf, wholeNumberParam, yearParam } from './view-state.ts'

/** Where each screen is. A colleague who gets a link sees the same view, so everything chosen on a screen is in its address. */
export const paths = {
  overview: '/',
  indicator: '/chi-tieu/$indicator',
  unit: '/don-vi/$unit',
  sheet: '/nhap-lieu',
  fileImport: '/nhap-lieu/tu-tep',
  review: '/duyet',
  progress: '/duyet/tien-do',
  reports: '/bao-cao',
  deckPrint: '/trinh-chieu/$deck/in',
  decks: '/trinh-chieu',
  deck: '/trinh-chieu/$deck',
  administration: '/quan-tri',
  calendar: '/quan-tri/lich-bao-cao',
  checks: '/quan-tri/kiem-tra',
  years: '/quan-tri/khoa-nam',
  accounts: '/quan-tri/tai-khoan',
  populations: '/quan-tri/dan-so',
  communes: '/quan-tri/tieu-chi-xa',
  commune: '/quan-tri/tieu-chi-xa/$commune',
  presenting: '/trinh-chieu/$deck/chieu',
  signIn: '/dang-nhap',
  changePassword: '/doi-mat-khau',
  redeemCode: '/nhan-ma',
} as const

/** The names in an address, behind `?`, of everything a view can hold. A new choice gets its name here and its kind in its view below. */
export const searchNames = {
  resolution: 'nghi-quyet',
  year: 'nam',
  reporter: 'don-vi',
  show: 'bang',
  stage: 'loai-so',
  lastYear: 'nam-truoc',
  report: 'bao-cao',
  state: 'tinh-trang',
  progress: 'tien-do',
  sort: 'sap-xep',
  marks: 'danh-gia',
  kinds: 'loai',
  find: 'tim',
  reading: 'cach-doc',
  destination: 'dich',
  why: 'vi-sao',
  part: 'phan',
  deck: 'bai',
  slide: 'trang',
  paper: 'kieu',
  freeze: 'ban-chot',
  layer: 'lop',
  whose: 'cua',
  next: 'tiep-theo',
  ratio: 'ti-le',
  lookedUp: 'tra-cuu',
  steps: 'chi-y',
  ground: 'nen',
  window: 'cua-so',
  asOf: 'thoi-diem',
} as const

export const search = searchText(searchNames)

/** Which history a reader sees: as it was reported then, or on the map of today. */
const readings = ['asReported', 'onTodaysMap'] as const

/** `why`: the unit and indicator whose "Vì sao màu này?" is open, as `unit/indicator`. `asOf`: the past moment as of which everything is read. */
const scope = { resolution: textParam(), year: yearParam(), why: textParam(), asOf: momentParam() }

export const overviewView = viewOf({
  ...scope,
  /** `name` or an indicator, with a minus the other way round; as the units lie in one another when not chosen. */
  sort: textParam(),
  marks: setParam(marks),
  kinds: setParam(unitKinds),
  find: textParam(),
})

export const indicatorView = viewOf({
  ...scope,
  reading: choiceParam(readings),
  sort: choiceParam(['rank', 'name', 'contribution']),
  marks: setParam(marks),
  kinds: setParam(unitKinds),
})

export const unitView = viewOf({ ...scope, reading: choiceParam(readings) })

/** `show: units` is the table of several units; `stage` and `lastYear` are of that table. */
export const sheetView = viewOf({
  reporter: textParam(),
  year: yearParam(),
  show: choiceParam(['sheet', 'units']),
  stage: textParam(),
  lastYear: choiceParam(['no', 'yes']),
})

/** Where the figures of a file go: the sheets, the populations, or the published figures of others. */
export const fileImportView = viewOf({ destination: choiceParam(['so-lieu', 'dan-so', 'cong-bo']), year: yearParam() })

export const reviewView = viewOf({ year: yearParam(), state: setParam(reportStates), report: wholeNumberParam(1, 999_999_999) })

/** `progress`: the reports shown by how they stand; see the screen. */
export const progressView = viewOf({
  year: yearParam(),
  stage: choiceParam(['all', ...stages]),
  progress: choiceParam(['all', 'overdue', 'notBegun', 'entering', 'returned', 'sent', 'approved', 'late']),
  kinds: setParam(unitKinds),
  find: textParam(),
})

/** `deck`: the one shown as a document, the last changed when not chosen; `freeze`: a frozen version of it. */
export const reportsView = viewOf({ deck: textParam(), freeze: wholeNumberParam(1, 9999) })
/** `slide`: the chosen one, from 1; `freeze`: the frozen version whose later changes are shown. */
export const deckView = viewOf({
  slide: wholeNumberParam(1, 200),
  freeze: wholeNumberParam(1, 9999),
  part: choiceParam(['trang', 'bai', 'ban-chot']),
})

/** How a deck lies on paper; `freeze`: the number of the frozen one, else as the figures are now. */
export const deckPrintView = viewOf({
  freeze: wholeNumberParam(1, 9999),
  paper: choiceParam(['slides', 'handout']),
  ratio: choiceParam(['16:9', '4:3']),
})

export const calendarView = viewOf({ year: yearParam() })
/** `kinds`: the kind of population; `whose`: `xa` shows communes without numbers too. */
export const populationsView = viewOf({
  resolution: textParam(),
  year: yearParam(),
  part: choiceParam(['table', 'effects']),
  kinds: textParam(),
  find: textParam(),
  whose: textParam(),
})
export type PopulationsView = ReturnType<typeof populationsView.read>

/** `state`: one state of a commune, or `endingSoon`; `whose`: `all` shows a clerk every commune. */
export const communesView = viewOf({
  resolution: textParam(),
  year: yearParam(),
  part: choiceParam(['list', 'entry', 'forms']),
  state: textParam(),
  find: textParam(),
  layer: textParam(),
  whose: textParam(),
})
export type CommunesView = ReturnType<typeof communesView.read>

export const communeView = viewOf({ year: yearParam() })

/** `freeze`: the number of the frozen one, else as the figures are now; `slide`: the page, from 1; `window`: whose window this is. */
export const presentingView = viewOf({
  freeze: wholeNumberParam(1, 9999),
  slide: wholeNumberParam(1, 9999),
  ratio: choiceParam(['16:9', '4:3']),
  lookedUp: textParam(),
  steps: choiceParam(['khong', 'tung-y']),
  ground: choiceParam(['sang', 'toi']),
  window: choiceParam(['hoi-truong', 'thuyet-trinh']),
})
export type PresentingView = ReturnType<typeof presentingView.read>

export const signInView = viewOf({ next: textParam() })

/** Where to go after signing in: the page that was asked for, when it is one of ours; else the overview. */
export function safeNext(next: string | undefined): string {
  const isOwn = next !== undefined && /^\/(?![/\\])/.test(next) && !next.startsWith(paths.signIn)
  return isOwn ? next : paths.overview
}
