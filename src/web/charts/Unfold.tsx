import { formatNumber } from '../../domain/number-format.ts'
import { useText } from '../locales/catalogue.ts'
import { chartTexts } from '../locales/charts.ts'
import { useLocale } from '../stores/preferences.ts'
import { Button } from '../ui/button/Button.tsx'
import type { Fold } from './use-fold.ts'

interface UnfoldProps {
  fold: Pick<Fold<unknown>, 'isWhole' | 'isFoldable' | 'hidden' | 'toggle'>
  /** Where the hidden rows are: between two ends, or after the last shown. */
  place: 'middle' | 'end'
  /** What the hidden rows are called, where they are no units: "Xem thêm 5 báo cáo". */
  more?: (count: string) => string
}

/** Shows the folded rows of a long list, or folds them again; nothing for a short list. */
export function Unfold({ fold: { isWhole, isFoldable, hidden, toggle }, place, more }: UnfoldProps) {
  const text = useText(chartTexts)
  const count = formatNumber(String(hidden), useLocale())
  if (!isFoldable) return null
  return (
    <span data-picture="leave-out" data-screen-only>
      <Button look="quiet" size="small" icon={isWhole ? 'chevronUp' : 'chevronDown'} aria-expanded={isWhole} onClick={toggle}>
        {isWhole ? text.fewer : (more ?? (place === 'middle' ? text.middle : text.rest))(count)}
      </Button>
    </span>
  )
}
