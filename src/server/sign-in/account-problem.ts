export type AccountProblemCode =
  | 'badUsername'
  | 'usernameTaken'
  | 'nameMissing'
  | 'unknownAccount'
  | 'unknownUnit'
  | 'unitMissing'
  | 'badRole'
  | 'badDay'
  | 'noSuchRole'
  | 'disabled'
  | 'nothingToHandOver'
  | 'badEmail'

/** Why an act on an account was refused; the command line has a sentence for each. */
export class AccountProblem extends Error {
  readonly code: AccountProblemCode

  constructor(code: AccountProblemCode) {
    super(code)
    this.code = code
  }
}
