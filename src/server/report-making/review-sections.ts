import type { Draft } from '../../domain/report/lines.ts'
import { causeDrafts } from './drafts-causes.ts'
import { shortcomingDrafts } from './drafts-shortcomings.ts'
import { rewardDrafts, taskDrafts } from './drafts-tasks.ts'
import { cardFootnotes } from './footnotes.ts'
import type { Making } from './making.ts'
import type { Maker } from './piece.ts'
import { plainPiece } from './piece.ts'
import { aboutText } from './place-words.ts'

type Spoken = 'shortcomings' | 'causes' | 'tasks' | 'proposals' | 'rewards' | 'text'

/** A slide of sentences: those the data support, and what people write beside them. */
function spokenSection(kind: Spoken, draftsOf: (making: Making) => Draft[]): Maker {
  return (making) => {
    const drafts = draftsOf(making)
    const illustrative = drafts.length > 0 && making.overview().illustrative
    return {
      ...plainPiece,
      title: making.text.titles[kind],
      subtitle: kind === 'text' ? null : aboutText(making),
      drafts,
      footnotes: drafts.length === 0 ? [] : cardFootnotes(making),
      illustrative,
    }
  }
}

export const shortcomingsSection = spokenSection('shortcomings', shortcomingDrafts)
export const causesSection = spokenSection('causes', causeDrafts)
export const tasksSection = spokenSection('tasks', taskDrafts)
export const rewardsSection = spokenSection('rewards', rewardDrafts)
/** Nothing in the figures proposes anything: these are people's own words. */
export const proposalsSection = spokenSection('proposals', () => [])
export const textSection = spokenSection('text', () => [])
