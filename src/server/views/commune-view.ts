import type { CommuneList, CommunePage, CommuneRow } from '../../contract/commune.ts'
import type { ScoreTable } from '../../contract/score.ts'
import { scoreFormOfYear } from '../../domain/commune-criteria.ts'
import { formOfYear, resultOfAnswers } from '../../domain/commune-scores.ts'
import type { ScoreLayer } from '../../domain/commune-scores.ts'
import { communeStanding } from '../../domain/commune-standing.ts'
import type { CommuneStanding } from '../../domain/commune-standing.ts'
import { grouped } from '../../domain/grouped.ts'
import type { CommuneRecognition } from '../../domain/recognition.ts'
import type { Resolution } from '../../domain/resolution.ts'
import type { Unit, UnitId } from '../../domain/unit.ts'
import type { CommuneRights } from '../commune-rights.ts'
import type { Reading } from '../register-cache.ts'
import type { StoredScore } from '../stores/commune-scores.ts'
import type { StoredRecognition } from '../stores/recognitions.ts'
import type { StoredForm } from '../stores/score-forms.ts'
import { recognitionSourceView } from './recognition-source-view.ts'
import { cellsOf, decisionToView, formToView, resultOfScores } from './score-view.ts'
import { refOf, unitToRef } from './unit-ref.ts'

export interface CommuneParts {
  reading: Reading
  rights: CommuneRights
  forms: readonly StoredForm[]
  scores: readonly StoredScore[]
  recognitions: readonly StoredRecognition[]
}

/** The communes of a territory at the end of a year. */
export function communesIn({ register }: Reading, territory: UnitId, year: number): Unit[] {
  return register.unitsWithin(territory, `${year}-12-31`).filter((unit) => unit.kind === 'commune')
}

/** Where every commune of the resolution's ground stands at the end of a year. */
export function communeListOf(parts: CommuneParts, resolution: Resolution, year: number, mayChoose: boolean): CommuneList {
  const { reading, forms } = parts
  const territory = reading.register.scopeOf(resolution, year)
  const scoresOf = grouped(parts.scores, (score) => score.commune)
  const rows = communesIn(reading, territory, year).map((commune) => rowOf(parts, commune, year, scoresOf.get(commune.id) ?? []))
  const count = (isMeant: (row: CommuneRow) => boolean) => rows.filter(isMeant).length
  return {
    year,
    territory: refOf(reading.register, territory),
    form: formToView(requiredForm(forms, year)),
    hasOtherFormBefore: scoreFormOfYear(year) !== scoreFormOfYear(year - 1),
    summary: {
      communes: rows.length,
      recognised: count(({ state }) => state === 'recognised'),
      carriedOver: count(({ state }) => state === 'carriedOver'),
      awaitingDecision: count(({ state }) => state === 'awaitingDecision'),
      endingSoon: count(({ isEndingSoon }) => isEndingSoon),
    },
    rows,
    source: recognitionSourceView(reading, resolution, year, mayChoose),
  }
}

function requiredForm(forms: readonly StoredForm[], year: number): StoredForm {
  const { code } = formOfYear(forms, year)
  const form = forms.find((each) => each.code === code)
  if (form === undefined) throw new Error(`no score form for ${year}`)
  return form
}

function rowOf(parts: CommuneParts, commune: Unit, year: number, scores: readonly StoredScore[]): CommuneRow {
  const { reading, rights, forms } = parts
  const form = requiredForm(forms, year)
  const ofLayer = (layer: ScoreLayer) => scores.filter((score) => score.layer === layer && score.year === year)
  return {
    commune: unitToRef(commune),
    place: placeOf(reading, commune.id, year),
    ...standingToView(parts, standingOf(parts, commune, year, ofLayer('appraised'))),
    self: rights.mayReadSelf(commune.id, year) ? resultOfScores(form, ofLayer('self')) : null,
    appraised: resultOfScores(form, ofLayer('appraised')),
    maySelfScore: rights.maySelfScore(commune.id, year),
    mayAppraise: rights.mayAppraise(commune.id),
  }
}

function standingOf({ reading, forms }: CommuneParts, commune: Unit, year: number, appraised: readonly StoredScore[]): CommuneStanding {
  const answers = new Map(appraised.map((score) => [score.item, score]))
  return communeStanding(reading.register, commune, year, resultOfAnswers(formOfYear(forms, year), answers))
}

function standingToView({ recognitions }: CommuneParts, { state, isEndingSoon, decision }: CommuneStanding) {
  const stored = decision && recognitions.find((each) => isSameDecision(each, decision))
  return { state, isEndingSoon, decision: stored == null ? null : decisionToView(stored) }
}

function isSameDecision(a: CommuneRecognition, b: CommuneRecognition): boolean {
  return a.commune === b.commune && a.decisionNumber === b.decisionNumber && a.decidedOn === b.decidedOn
}

function placeOf({ register }: Reading, commune: UnitId, year: number) {
  const place = register.linkOf(commune, 'location', `${year}-12-31`)
  return place === null ? null : refOf(register, place)
}

/** The score sheet of one commune, beside that of the year before, with its decisions. */
export function communePageOf(
  parts: CommuneParts,
  commune: Unit,
  year: number,
  isOwnEntry: boolean,
  names: ReadonlyMap<string, string>,
): CommunePage {
  const { reading, rights, forms, recognitions } = parts
  const mine = parts.scores.filter((score) => score.commune === commune.id)
  const layerOf = (layer: ScoreLayer, of: number) => {
    const form = requiredForm(forms, of)
    const scores = mine.filter((score) => score.layer === layer && score.year === of)
    return { cells: cellsOf(form, scores, names), result: resultOfScores(form, scores) }
  }
  const selfOf = (of: number) => (rights.mayReadSelf(commune.id, of) ? layerOf('self', of) : null)
  const appraisedOf = (of: number) => mine.filter((score) => score.layer === 'appraised' && score.year === of)
  const wasThere = commune.validFrom <= `${year - 1}-12-31`
  const mayAppraise = rights.mayAppraise(commune.id)
  const ground = reading.register.groundOf(commune.id)
  return {
    commune: unitToRef(commune),
    place: placeOf(reading, commune.id, year),
    year,
    form: formToView(requiredForm(forms, year)),
    ...standingToView(parts, standingOf(parts, commune, year, appraisedOf(year))),
    self: selfOf(year),
    appraised: layerOf('appraised', year),
    previous: wasThere
      ? {
          year: year - 1,
          form: formToView(requiredForm(forms, year - 1)),
          self: selfOf(year - 1),
          appraised: layerOf('appraised', year - 1),
          state: standingOf(parts, commune, year - 1, appraisedOf(year - 1)).state,
        }
      : null,
    decisions: recognitions
      .filter((each) => reading.register.groundOf(each.commune) === ground)
      .toReversed()
      .map(decisionToView),
    maySelfScore: rights.maySelfScore(commune.id, year),
    mayAppraise: mayAppraise && !isOwnEntry,
    isOwnEntry: mayAppraise && isOwnEntry,
  }
}

interface TableRequest {
  parts: CommuneParts
  resolution: Resolution
  year: number
  layer: ScoreLayer
  names: ReadonlyMap<string, string>
  /** Communes whose other layer the reader scored. */
  ownEntries: ReadonlySet<UnitId>
}

/** One layer of the sheets of every commune the reader may see, as a table of communes by criteria. */
export function scoreTableOf({ parts, resolution, year, layer, names, ownEntries }: TableRequest): ScoreTable {
  const { reading, rights, forms } = parts
  const form = requiredForm(forms, year)
  const scoresOf = grouped(parts.scores, (score) => score.commune)
  const communes = communesIn(reading, reading.register.scopeOf(resolution, year), year)
  const isMine = ({ id }: Unit) => (layer === 'self' ? rights.maySelfScore(id, year) : rights.mayAppraise(id))
  const mayRead = (commune: Unit) => layer === 'appraised' || rights.mayReadSelf(commune.id, year)
  return {
    year,
    layer,
    form: formToView(form),
    rows: communes.filter(mayRead).map((commune) => ({
      commune: unitToRef(commune),
      place: placeOf(reading, commune.id, year),
      cells: cellsOf(form, scoresOf.get(commune.id) ?? [], names),
      mayEdit: isMine(commune) && !ownEntries.has(commune.id),
    })),
  }
}
