import { getRouteApi } from '@tanstack/react-router'
import type { Overview } from '../../../contract/overview.ts'
import { formatHeads } from '../../../domain/number-format.ts'
import { useWorkspace } from '../../api/workspace.ts'
import type { Chosen } from '../../api/workspace.ts'
import { useBilingual, useText } from '../../locales/catalogue.ts'
import { overviewText } from '../../locales/overview.ts'
import { useLocale } from '../../stores/preferences.ts'
import { Select } from '../../ui/field/Select.tsx'
import { IllustrativeBadge } from '../../ui/label/IllustrativeBadge.tsx'
import { PageHeader, useDocumentTitle } from '../../ui/page/PageHeader.tsx'
import { YearPicker } from '../../ui/scope/YearPicker.tsx'
import { hasVerdict, isReached } from './answers.ts'
import styles from './overview.module.css'

const route = getRouteApi('/shell/')

/** The answer in one line, over what it speaks of: which resolution, which ground, which year. */
export function OverviewHeader({ chosen, overview }: { chosen: Chosen; overview: Overview | undefined }) {
  const text = useText(overviewText)
  const inLanguage = useBilingual()
  const navigate = route.useNavigate()
  const { resolutions } = useWorkspace()
  const { resolution, year } = chosen
  const ground = overview?.resolution.scope ?? resolution.scope
  const answer = useAnswer(overview)
  return (
    <PageHeader
      title={answer ?? text.title}
      eyebrow={
        <>
          {inLanguage(resolution.name)}, {text.termNote(ground.name)}
        </>
      }
      labels={overview?.illustrative === true && <IllustrativeBadge />}
      lede={<Needs overview={overview} />}
      actions={
        <>
          {resolutions.length > 1 && (
            <Select
              label={text.resolution}
              isLabelHidden
              value={resolution.code}
              options={resolutions.map((one) => ({ value: one.code, label: inLanguage(one.shortName) }))}
              onChange={(code) => void navigate({ search: (view) => ({ ...view, resolution: code, year: undefined, sort: undefined }) })}
            />
          )}
          <YearPicker
            year={year}
            firstYear={resolution.firstYear}
            lastYear={resolution.lastYear}
            onChange={(wanted) => void navigate({ search: (view) => ({ ...view, resolution: resolution.code, year: wanted }) })}
          />
        </>
      }
    />
  )
}

/** "Năm 2024: đạt 1/4 chỉ tiêu": counted over the targets that can be judged. */
function useAnswer(overview: Overview | undefined): string | null {
  const text = useText(overviewText)
  useDocumentTitle(text.title)
  if (overview === undefined) return null
  const judged = overview.cards.filter((card) => hasVerdict(card.assessment.mark))
  const met = judged.filter((card) => isReached(card.assessment.mark))
  return judged.length === 0 ? text.noAnswer(overview.year) : text.answer(String(met.length), String(judged.length), overview.year)
}

/** What it takes, in heads: "Còn thiếu 8 bác sĩ, 177 giường, 6 xã." */
function Needs({ overview }: { overview: Overview | undefined }) {
  const text = useText(overviewText)
  const locale = useLocale()
  const needs = (overview?.cards ?? []).flatMap(({ assessment, needLabel }) =>
    needLabel === null || !assessment.need ? [] : [formatHeads(assessment.need, needLabel, locale)],
  )
  return <span className={styles.needs}>{needs.length === 0 ? '\u00a0' : text.needs(needs.join(', '))}</span>
}
