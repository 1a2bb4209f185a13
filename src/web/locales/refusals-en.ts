import { formatDay, formatMoment, formatNumber } from '../../domain/number-format.ts'
import { oddReasonSentence } from './odd-reasons.ts'
import type { FailureSentences, ProblemSentences, RefusalSentences } from './refusals-vi.ts'
import { vocabulary } from '../../words/vocabulary.ts'

const { missing, reportState } = vocabulary.en

const problemsInEnglish: ProblemSentences = {
  password: {
    tooShort: 'The new password is too short. Use at least 10 characters, such as three unrelated words.',
    tooLong: 'The new password is too long. Use at most 200 characters.',
    likeUsername: 'The new password is like the user name. Choose another.',
    common: 'The new password is one that many people use and is easy to guess. Choose another.',
    unchanged: 'The new password is the one in use. Choose another.',
  },
  code: {
    unknown: 'The code is not right. Check the user name and every character of the code.',
    expired: 'The code has expired. Ask the administrator for a new one.',
    used: 'The code has been used. If it was not you, tell the administrator at once; if you forgot the password, ask for a new code.',
  },
  decision: {
    notMadeYet: 'The day of the decision has not come yet. Check the date.',
    endsTooEarly: 'The last day must come after the first. Check the dates.',
    communeNotThere: 'This commune did not exist on the day the decision takes effect. Choose the right commune.',
    withdrawnTooEarly: 'The day of withdrawal must not come before the decision takes effect. Check the dates.',
  },
  deck: {
    unknownResolution: 'There is no such resolution. Choose another one for the deck.',
    unknownIndicator: 'The indicator is not in the resolution. Choose another one or remove the slide.',
    unknownUnit: 'There is no such unit. Choose another one or remove the slide.',
    noIndicator: 'This slide needs an indicator. Choose one.',
    noUnit: 'This slide needs a unit. Choose one.',
    slideTwice: 'This slide stands twice under the same name. Reload and do it again.',
    noSlides: 'The deck has no slides yet, so it cannot be frozen. Add slides first.',
  },
  notFound: {
    unit: 'This unit was not found. Look for it by name with Search.',
    indicator: 'This indicator was not found. Choose it again from the overview.',
    resolution: 'This resolution was not found. Choose another.',
    report: 'This report was not found; the unit may not have sent it. Open the list again.',
    figure: 'This figure was not found. Reload the sheet.',
    element: 'This item was not found. Reload the sheet.',
    account: 'This account was not found. Check the user name.',
    closing: 'This closing was not found. Reload the page.',
    deck: 'This deck was not found; it may have been put away. Open the list of decks again.',
    freeze: 'This frozen version was not found. Open the deck and choose another.',
    slide: 'This slide was not found. Reload the deck.',
    criterion: 'The form of this year has no such item. Reload the sheet.',
    decision: 'This decision was not found. Reload the list.',
    share: 'This resolution has no target on communes. Choose another resolution.',
    evidence: 'This file was not found; it may have been taken away. Open the list again.',
    upload: 'The file that was sent was not found. Choose it again.',
  },
  file: {
    empty: 'The file is empty. Open it, save it again, and choose it once more.',
    tooLarge: 'The file is larger than 10 MB. Keep only the sheet with the figures, take pictures out, and save it again.',
    unpacksTooLarge: 'The content of the file is too large when unpacked. Copy the table into a new file and choose that.',
    tooManyCells: 'The table is too large (20,000 rows and 300 columns are read). Copy the part with figures into a new file.',
    oldOrLocked: 'This is an old .xls file or one with a password. Open it in Excel, take the password off, and save it as .xlsx.',
    notAWorkbook: 'This archive is no workbook. Choose an .xlsx or .csv file.',
    notAFile: 'This file is no workbook. Only .xlsx and .csv are read; ask for the Excel file behind a PDF or picture.',
    broken: 'The file is damaged or not complete. Open it in Excel, save it as .xlsx, and choose it again.',
    brokenCsv: 'The columns of the CSV file cannot be told apart. Open it in Excel, save it as .xlsx, and choose it again.',
    noSheet: 'The file has no sheet that can be read. Open it in Excel, save it again, and choose it once more.',
    cut: 'The connection broke while the file was sent. Choose the file again.',
    dropped: 'This file was sent more than 30 days ago and nothing of it was stored, so its content was deleted. Choose the file again.',
  },
  account: {
    badUsername: 'A user name has 2–80 plain letters, digits, dots, hyphens or underscores. Choose another, such as clerk.dilinh.',
    badEmail: 'This is no e-mail address, such as lan@syt.lamdong.gov.vn. Check it.',
    usernameTaken: 'There is an account of this name. Choose another user name.',
    nameMissing: 'Give the name of the person, so that everybody sees who did what.',
    unitMissing: 'This role belongs to a unit. Choose the unit.',
    badDay: 'The last day must not be before the first. Choose again.',
    noSuchRole: 'This role has ended or changed. Reload the accounts.',
    alreadyHeld: 'The account holds this very role there. Look at the roles it has.',
    disabled: 'The account is disabled. Enable it first.',
    ownRights: 'Nobody gives roles to themselves. Ask another administrator.',
    ownAccount: 'You cannot disable the account you are using. Ask another administrator.',
    lastAdministrator: 'This is the last administrator. Make somebody else administrator first.',
    sameAccount: 'The successor must be another account. Choose again.',
    nothingToHandOver: 'The account has no role left to hand over from that day on.',
    notYet: 'This account works until the day of the handover. Disable it after that day.',
  },
  date: {
    dueBeforeOpens: 'The deadline comes before the sheet opens. Choose a later deadline or an earlier opening.',
    notLater: 'An extension must end after the common deadline. Choose another day.',
  },
  evidence: {
    empty: 'The file is empty. Open it to check, then choose it again.',
    tooLarge: 'The file is larger than 10 MB. Scan it at 150–200 dpi or split it.',
    wrongType: 'Only PDF, JPG, PNG, XLSX and DOCX are taken. This file holds something else, whatever its name says; save it as one of these.',
    macros: 'The file contains macros and is not taken. Save it as XLSX or DOCX, or print it to PDF.',
    broken: 'The file is damaged or incomplete. Try to open it, save it again, then choose it again.',
    tooMany: 'There are 20 files here already. Put the pages into one PDF, or take away a file that is not needed.',
    locked: 'The report was approved with this file, so it stays.',
    notYours: 'The other side attached this file; only they can take it away.',
    notWholeReport: 'Only a file of the whole report can be the signed and stamped copy.',
    legalLocked: 'The report was approved with this signed copy, so it stays.',
  },
  rule: {
    noName: 'The rule has no Vietnamese name yet. Give it one that tells others what it says.',
    onlyAsks: 'A rule that compares with last year or with other units asks for a reason and refuses nothing. Choose “Ask”.',
    noEdge: 'A range needs at least one number: the least or the most.',
    edgesCross: 'The least is larger than the most. Correct one of them.',
    sameElement: 'An item is chosen twice. Choose different items.',
    tooFewParts: 'A sum needs at least two parts.',
    notPositive: 'The threshold is not valid. Give a number above 0 (above 1 for units of the same kind).',
    unknownElement: 'An item is no longer in the catalogue. Choose again.',
  },
  figure: {
    notANumber: () => 'This cell needs a number, such as 1,157 or 8.5; type “-” when nothing occurred, “…” when it could not be collected.',
    negative: () => 'This number cannot be negative. Check the minus sign.',
    notWhole: () => 'This cell counts people, beds and the like: it must be a whole number. Remove the decimals.',
    ambiguousSeparator: ({ readings }) =>
      readings === undefined || readings.length === 0
        ? 'It is unclear whether the separator marks thousands or decimals. Type it again, such as 1345 or 1.345.'
        : `This can be read as ${readings.map((reading) => formatNumber(reading, 'en')).join(' or ')}. Choose the right number.`,
    tooLarge: ({ limit }) =>
      `The number is too large${limit === undefined ? '' : `; the most is ${formatNumber(limit, 'en')}`}. Check for a digit too many.`,
    tooManyDecimals: ({ limit }) =>
      `The number has too many decimals${limit === undefined ? '' : `; the most is ${limit}`}. Round it and enter it again.`,
    partAboveWhole: ({ limit, otherElement }) =>
      `This number is above ${otherElement ?? 'the total'}${limit === undefined ? '' : ` (${formatNumber(limit, 'en')})`}, of which it is a part. Correct one of the two.`,
    notOwed: () => 'The unit does not report this item for this period. Reload the sheet to see what it owes.',
    badPeriod: () => 'The period is not valid. Choose the year or period again.',
    notPositive: () => 'This number must be above 0. Leave the cell empty if there is none yet.',
    aboveMaximum: ({ limit }) =>
      `Points cannot exceed the maximum${limit === undefined ? '' : ` of ${formatNumber(limit, 'en')}`} of the criterion. Check again.`,
  },
}

export const refusalsInEnglish: RefusalSentences = {
  UNAUTHENTICATED: () => 'The session has ended. Sign in again to go on.',
  WRONG_CREDENTIALS: () => 'The user name or password is not right. Check Caps Lock and the input method, then try again.',
  LOCKED_OUT: ({ until }) =>
    `The account is locked until ${formatMoment(until)} after too many wrong passwords. Wait, or ask the administrator for a one-time code.`,
  RATE_LIMITED: ({ retryAfterSeconds }) => `Too many attempts. Wait ${retryAfterSeconds} seconds, then try again.`,
  WEAK_PASSWORD: ({ problem }) => problemsInEnglish.password[problem],
  CODE_REFUSED: ({ problem }) => problemsInEnglish.code[problem],
  FORBIDDEN: () => 'This account may not do that. Ask the administrator for the right if you need it.',
  NOT_FOUND: ({ what }) => problemsInEnglish.notFound[what],
  INVALID_INPUT: () => 'The server did not understand this request. Reload the page and try again; if it happens again, tell the administrator.',
  INVALID_FIGURE: (data) => problemsInEnglish.figure[data.problem](data),
  NEEDS_EXPLANATION: () => 'This number is unusual beside earlier years or similar units. If it is right, say why in the note; if not, correct it.',
  BROKEN_RULE: ({ broken }) =>
    broken.length === 0 ? 'This number breaks a check. Look at it again.' : broken.map((reason) => oddReasonSentence(reason, 'en')).join(' '),
  INVALID_RULE: ({ problem }) => problemsInEnglish.rule[problem],
  RULE_CHANGED: ({ by, at }) =>
    `${by ?? 'Someone else'} has just changed this rule${at === null ? '' : ` at ${formatMoment(at)}`}. What you wrote is not stored; reload and go on from there.`,
  DECK_CHANGED: ({ by, at }) =>
    `${by ?? 'Someone else'} has just changed this deck${at === null ? '' : ` at ${formatMoment(at)}`}. What you changed is not stored; look at the new version and go on from there.`,
  INVALID_DECK: ({ problem, slide }) => (slide === null ? problemsInEnglish.deck[problem] : `Slide ${slide}. ${problemsInEnglish.deck[problem]}`),
  DECK_FULL: ({ most }) => `The deck has ${most} slides, which is the most there may be. Remove some or make another deck.`,
  TRIAL_OUTDATED: ({ flagged, of }) =>
    `The figures have changed since the trial: the rule now speaks of ${formatNumber(String(flagged), 'en')} of ${formatNumber(String(of), 'en')} numbers. Look at the outcome again, then switch it on.`,
  STALE_VERSION: ({ value, missingReason, by, at }) =>
    `${by ?? 'Someone else'} has just stored ${storedInstead(value, missingReason)} in this cell${at === null ? '' : ` at ${formatMoment(at)}`}. What you typed is not stored; look again and choose the right number.`,
  WRONG_STATE: ({ state }) => `The report ${stateWord(state)}, so this cannot be done. Reload to see where it stands.`,
  INCOMPLETE_REPORT: ({ missing: cells }) =>
    `Cells still empty: ${formatNumber(String(cells.length), 'en')}. Enter a number, “-” when nothing occurred, or “…” when it could not be collected.`,
  REVIEW_BEGUN: ({ by }) => `${by ?? 'The department'} has begun the review, so the report cannot be withdrawn. Ask for its return instead.`,
  YEAR_CLOSED: ({ year, since }) =>
    `The figures of ${year} have been closed since ${formatMoment(since)}: nothing is changed, sent or approved. Ask the leadership to reopen the year.`,
  OPEN_REPORTS: ({ open }) => `Units not finished now: ${formatNumber(String(open), 'en')}. Look at the list again, then confirm.`,
  NO_HEAD: () => 'The unit has no account of a head who could sign. Ask the administrator for one first.',
  PAST_DAY: ({ today }) => `The day must not be in the past. Choose ${formatDay(today)} or later.`,
  ACCOUNT_REFUSED: ({ problem }) => problemsInEnglish.account[problem],
  REASON_REQUIRED: () => 'Give the reason, so that the unit knows what to do.',
  OWN_ENTRY: () => 'You entered figures of this report, so you cannot approve it. Ask a colleague to.',
  UNIT_DISSOLVED: ({ on, successors }) =>
    `The unit ended on ${formatDay(on)}${successors.length === 0 ? '' : ` and went into ${successors.map((unit) => unit.name).join(', ')}`}. The department corrects its past figures.`,
  INVALID_DATE: ({ problem }) => problemsInEnglish.date[problem],
  INVALID_EMAIL: () => 'This is no e-mail address, such as lan@syt.lamdong.gov.vn. Check it.',
  EVIDENCE_REFUSED: ({ problem }) => problemsInEnglish.evidence[problem],
  FILE_REFUSED: ({ problem }) => problemsInEnglish.file[problem],
  IMPORT_CHANGED: () => 'What is stored changed since the preview, so nothing was stored. Look at the preview again, then store.',
  SOURCE_REQUIRED: () => 'Say where the figures were published (yearbook, decision, web page), then store again.',
  YEAR_OUTSIDE_TERM: ({ firstYear, lastYear }) => `There are figures for ${firstYear}–${lastYear} only. Choose a year among these.`,
  INVALID_DECISION: ({ problem }) => problemsInEnglish.decision[problem],
  FORM_INCOMPLETE: ({ form }) => `The form ${form} has no maxima yet. Ask the department to enter them under Score forms first.`,
  KEY_REUSED: () => 'This was already sent once with other content. Reload the page to see the result, then try again if needed.',
  UNAVAILABLE: () => 'The server is busy or under maintenance. Wait a moment, then try again.',
}

export const failuresInEnglish: FailureSentences = {
  unreachable: 'The server cannot be reached. Check the network, then try again.',
  tooLarge: 'What was sent is too large. Send it in parts.',
  unexpected: 'The software met an unexpected fault. Try again; if it happens again, tell the administrator.',
}

function storedInstead(value: string | null, missingReason: string | null): string {
  if (value !== null) return formatNumber(value, 'en')
  const reason = Object.entries(missing).find(([name]) => name === missingReason)?.[1]
  return reason === undefined ? 'an empty cell' : `“${reason}”`
}

function stateWord(state: string): string {
  const word = Object.entries(reportState).find(([name]) => name === state)?.[1]
  return word === undefined ? 'has changed its state' : `is “${word}”`
}
