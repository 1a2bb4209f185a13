import { formatNumber } from '../../domain/number-format.ts'
import { useText } from '../locales/catalogue.ts'
import { chartTexts } from '../locales/charts.ts'
import { useLocale } from '../stores/preferences.ts'
import { Button } from '../ui/button/Button.tsx'

interface UnfoldProps {
  isWhole: boolean
  hidden: number
  /** Where the hidden rows are: between two ends, or after the last shown. */
  place: 'middle' | 'end'
  /** What the hidden rows are called, where they are no units: "Xem thêm 5 báo cáo". */
  more?: (count: string) => string
  onToggle: () => void
}

/** Shows the folded rows of a long list, or folds them again. */
export function Unfold({ isWhole, hidden, place, more, onToggle }: UnfoldProps) {
  const text = useText(chartTexts)
  const count = formatNumber(String(hidden), useLocale())
  const label = isWhole ? text.fewer : (more ?? (place === 'middle' ? text.middle : text.rest))(count)
  return (
    <span data-picture="leave-out" data-screen-only>
      <Button look="quiet" size="small" icon={isWhole ? 'chevronUp' : 'chevronDown'} aria-expanded={isWhole} onClick={onToggle}>
        {label}
      </Button>
    </span>
  )
}
