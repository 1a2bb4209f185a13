import { createRoot } from 'react-dom/client'
import { reportFixture } from '../../../domain/report/report-fixture.ts'
import type { Report } from '../../../domain/report/report.ts'
import '../../styles/fonts.css'
import '../../styles/tokens.css'
import '../../styles/base.css'
import '../../styles/print.css'
import type { SlideLook } from '../SlideFace.tsx'
import { hardReport } from './hard-report.ts'
import { SlideGallery } from './SlideGallery.tsx'

/** `?ratio=4:3`, `?look=dark`, `?report=/file.json` (a report as the server sends it) and `?wide` for one slide in each row. */
const search = new URLSearchParams(location.search)
const looks: readonly SlideLook[] = ['projector', 'dark', 'print']
const look = looks.find((known) => known === search.get('look')) ?? 'projector'
const file = search.get('report')
const reports = file === null ? [reportFixture, hardReport] : [await readReport(file)]

async function readReport(path: string): Promise<Report> {
  const report: Report = await (await fetch(path)).json()
  return report
}

const container = document.getElementById('root')
if (container !== null) {
  createRoot(container).render(
    <SlideGallery reports={reports} look={look} ratio={search.get('ratio') === '4:3' ? '4:3' : '16:9'} isWide={search.has('wide')} />,
  )
}
