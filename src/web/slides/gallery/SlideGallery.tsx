import type { Report } from '../../../domain/report/report.ts'
import { deckPages } from '../deck-pages.ts'
import { SlideFace } from '../SlideFace.tsx'
import type { SlideLook } from '../SlideFace.tsx'
import type { SlideRatio } from '../slide-size.ts'
import { stepsOf } from '../slide-steps.ts'

interface SlideGalleryProps {
  reports: readonly Report[]
  look: SlideLook
  ratio: SlideRatio
  isWide: boolean
}

/** Every page of some reports, and each page that can be pointed at a second time with its first step. */
export function SlideGallery({ reports, look, ratio, isWide }: SlideGalleryProps) {
  return (
    <main style={{ display: 'grid', gridTemplateColumns: isWide ? '1fr' : '1fr 1fr 1fr', gap: 16, padding: 16, background: '#7c8f96' }}>
      {reports.flatMap((report, which) => {
        const pages = deckPages([...report.sections, ...report.annex], ratio)
        return pages.flatMap((page, at) => {
          const props = { section: page.section, part: page.part, report, ratio, look, place: at + 1, total: pages.length }
          const key = `${which} ${page.section.id} ${page.part}`
          const plain = <SlideFace key={key} {...props} onPick={() => {}} />
          return stepsOf(page).length === 0 ? [plain] : [plain, <SlideFace key={`${key} step`} {...props} step={stepsOf(page).length - 1} />]
        })
      })}
    </main>
  )
}
