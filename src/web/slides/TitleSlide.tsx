import type { ReportLine, ReportSection } from '../../domain/report/report.ts'
import type { SlideReport } from './SlideFace.tsx'
import styles from './title-slide.module.css'

interface TitleSlideProps {
  id: string
  section: ReportSection
  lines: readonly ReportLine[]
  report: SlideReport
}

/** Who reports, on what, at which meeting. The longer the title, the smaller its letters, down to a size that is still read from the back. */
export function TitleSlide({ id, section, lines, report }: TitleSlideProps) {
  const { letter, occasion } = report
  const below = lines.length > 0 ? lines.map((line) => line.text) : occasion
  return (
    <div className={styles['page']}>
      <div className={styles['from']}>
        {letter.parentOrganisation === '' ? null : <p>{letter.parentOrganisation}</p>}
        {letter.organisation === '' ? null : <p className={styles['organisation']}>{letter.organisation}</p>}
      </div>
      <div className={styles['middle']}>
        <h2 id={id} className={styles['title']} style={{ fontSize: titleSize(section.title) }}>
          {section.title}
        </h2>
        {section.subtitle === null ? null : <p className={styles['subtitle']}>{section.subtitle}</p>}
      </div>
      <div className={styles['occasion']}>
        {below.slice(0, 4).map((line) => (
          <p key={line}>{line}</p>
        ))}
      </div>
    </div>
  )
}

function titleSize(title: string): number {
  if (title.length <= 70) return 60
  if (title.length <= 130) return 50
  return title.length <= 220 ? 40 : 30
}
