import { useState } from 'react'
import { formatNumber } from '../../domain/number-format.ts'
import { yearOf } from '../../domain/period.ts'
import { useText } from '../locales/catalogue.ts'
import { cellTalkTexts } from '../locales/cell-talk.ts'
import { useLocale } from '../stores/preferences.ts'
import { Button } from '../ui/button/Button.tsx'
import { Drawer } from '../ui/dialog/Dialog.tsx'
import styles from './evidence.module.css'
import { EvidenceFiles } from './EvidenceFiles.tsx'
import { TalkGlyph } from './TalkGlyph.tsx'
import { useTalkMarks } from './talk-marks.ts'
import type { TalkPlace } from './talk-marks.ts'

interface ReportFilesProps {
  report: Pick<TalkPlace, 'reporter' | 'period' | 'stage'>
  /** The report in words, over its files. */
  name: string
}

/** How many files the whole report has and whether the signed copy is among them; opens them beside the page. */
export function ReportFiles({ report: { reporter, period, stage }, name }: ReportFilesProps) {
  const text = useText(cellTalkTexts).evidence
  const locale = useLocale()
  const [isOpen, setIsOpen] = useState(false)
  const mark = useTalkMarks(reporter, yearOf(period)).ofReport({ period, stage })
  return (
    <span className={styles['reportFiles']} data-screen-only>
      <Button size="small" look="quiet" onClick={() => setIsOpen(true)}>
        <TalkGlyph name="file" />
        {text.reportTitle}
        {mark === null ? null : `: ${text.count(formatNumber(String(mark.files), locale))}${mark.hasLegal ? `, ${text.hasLegal}` : ''}`}
      </Button>
      {isOpen ? (
        <Drawer title={text.ofReport(name)} onClose={() => setIsOpen(false)}>
          <div className={styles['drawer']}>
            <p className={styles['soft']}>{text.lead}</p>
            <EvidenceFiles place={{ reporter, period, stage }} />
          </div>
        </Drawer>
      ) : null}
    </span>
  )
}
