import { memo, useId, useRef } from 'react'
import type { Report, ReportSection, Subject } from '../../domain/report/report.ts'
import { slideTexts } from '../locales/slides.ts'
import { createPreferencesStore, PreferencesContext } from '../stores/preferences.ts'
import type { Locale } from '../../domain/number-format.ts'
import { SlideBody } from './SlideBody.tsx'
import { SlideFoot } from './SlideFoot.tsx'
import { TitleSlide } from './TitleSlide.tsx'
import { bodySize, titleSetting } from './slide-size.ts'
import type { SlideRatio } from './slide-size.ts'
import { pagesOf } from './slide-pages.ts'
import styles from './slide.module.css'
import { stepsOf } from './slide-steps.ts'
import { useScaleWhereNeeded } from './use-scale.ts'

/** What a slide needs of the report around its section. */
export type SlideReport = Pick<Report, 'title' | 'occasion' | 'language' | 'letter' | 'freeze' | 'illustrativeWord'>

/** The colours: white and black for an old projector in a lit hall, dark for a dark one, and for paper. */
export type SlideLook = 'projector' | 'dark' | 'print'

export interface SlideFaceProps {
  section: ReportSection
  report: SlideReport
  ratio: SlideRatio
  /** Which page of the section (`pagesOf`), from 0. */
  part?: number
  /** The number printed on it, counted in pages from 1; null for what is not among the slides. */
  place: number | null
  total: number
  /** Which of `stepsOf` is pointed out; null or left out for none. */
  step?: number | null
  look?: SlideLook
  /** Called with what a tile, a row or a bar is about; left out where nothing can be picked. */
  onPick?: ((subject: Subject) => void) | undefined
}

/** Charts ask the page for its language; on a slide that is the report's. */
const preferencesOf: Record<Locale, ReturnType<typeof createPreferencesStore>> = {
  vi: createPreferencesStore({ locale: 'vi', isLocaleChosen: true, theme: 'projector', openHelp: [] }),
  en: createPreferencesStore({ locale: 'en', isLocaleChosen: true, theme: 'projector', openHelp: [] }),
}

/** One page of a section as a slide, as wide as its place: a thumbnail, a full screen or a printed page. */
export const SlideFace = memo(function SlideFace({
  section,
  report,
  ratio,
  part = 0,
  place,
  total,
  step = null,
  look = 'projector',
  onPick,
}: SlideFaceProps) {
  const id = useId()
  const frame = useRef<HTMLDivElement>(null)
  useScaleWhereNeeded(frame, ratio)
  const text = slideTexts[report.language]
  const pages = pagesOf(section, ratio)
  const page = pages[Math.min(part, pages.length - 1)]
  if (page === undefined) return null
  const { content } = page
  const title = page.parts > 1 ? `${section.title} ${text.part(page.part + 1, page.parts)}` : section.title
  const setting = titleSetting(title, ratio)
  const isTitle = content.kind === 'title'
  return (
    <PreferencesContext value={preferencesOf[report.language]}>
      <div ref={frame} className={styles['frame']} data-ratio={ratio}>
        <section
          className={styles['slide']}
          data-slide-look={look}
          data-kind={section.kind}
          lang={report.language}
          aria-roledescription={text.kind}
          aria-labelledby={id}
        >
          {isTitle ? (
            <TitleSlide id={id} section={section} lines={content.lines} report={report} />
          ) : (
            <>
              <header className={styles['head']}>
                <h2 id={id} className={styles['title']} style={{ fontSize: setting.size, height: setting.height, WebkitLineClamp: setting.lines }}>
                  {title}
                </h2>
                {section.subtitle === null ? null : <p className={styles['subtitle']}>{section.subtitle}</p>}
              </header>
              <SlideBody
                content={content}
                size={bodySize(section, ratio, title)}
                report={report}
                step={step === null ? null : (stepsOf(page)[step] ?? null)}
                onPick={onPick}
              />
            </>
          )}
          <SlideFoot section={section} report={report} place={place} total={total} />
        </section>
      </div>
    </PreferencesContext>
  )
})
