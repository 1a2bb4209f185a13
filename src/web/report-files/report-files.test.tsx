import { screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Report } from '../../domain/report/report.ts'
import { reportFixture } from '../../domain/report/report-fixture.ts'
import { renderPiece } from '../testing/render-piece.tsx'
import type { MakeReportFile, ReportFileKind } from './report-file-kinds.ts'
import { ReportFiles } from './ReportFiles.tsx'

const saved: { blob: Blob; name: string }[] = []
const { createObjectURL, revokeObjectURL } = URL
const { click } = HTMLAnchorElement.prototype

beforeEach(() => {
  saved.length = 0
  let blob = new Blob()
  URL.createObjectURL = (file: Blob) => {
    blob = file
    return '#file'
  }
  URL.revokeObjectURL = () => undefined
  HTMLAnchorElement.prototype.click = function keep(this: HTMLAnchorElement) {
    saved.push({ blob, name: this.download })
  }
})

afterEach(() => {
  URL.createObjectURL = createObjectURL
  URL.revokeObjectURL = revokeObjectURL
  HTMLAnchorElement.prototype.click = click
})

const kindOf = (make: MakeReportFile): ReportFileKind => ({
  key: 'presentation',
  extension: 'pptx',
  mediaType: 'application/x-slides',
  load: () => Promise.resolve(make),
})

async function choose(make: MakeReportFile, report: () => Promise<Report> = () => Promise.resolve(reportFixture)) {
  const user = userEvent.setup()
  renderPiece(<ReportFiles report={report} fileName="Tổng kết: Đà Lạt/2024" kinds={[kindOf(make)]} />)
  await user.click(screen.getByRole('button', { name: 'Tải tệp' }))
  await user.click(screen.getByRole('menuitem', { name: /^PowerPoint/ }))
  return user
}

describe('ReportFiles', () => {
  it('shows nothing where no kind of file is registered', () => {
    const { container } = renderPiece(<ReportFiles report={() => Promise.resolve(reportFixture)} fileName="x" kinds={[]} />)
    expect(container).toBeEmptyDOMElement()
  })

  it('saves the file under a name of plain letters', async () => {
    await choose((report) => Promise.resolve(new TextEncoder().encode(report.title)))
    await waitFor(() => expect(saved.map(({ name, blob }) => [name, blob.type])).toEqual([['tong-ket-da-lat-2024.pptx', 'application/x-slides']]))
    expect(screen.queryByRole('dialog')).toBeNull()
  })

  it('makes nothing of what is not frozen where the kind asks for it, and says what to do', async () => {
    const user = userEvent.setup()
    const kind: ReportFileKind = { ...kindOf(() => Promise.resolve(new Uint8Array())), key: 'page', extension: 'html', isOfFrozen: true }
    renderPiece(<ReportFiles report={() => Promise.resolve(reportFixture)} fileName="x" kinds={[kind]} />)
    await user.click(screen.getByRole('button', { name: 'Tải tệp' }))
    await user.click(screen.getByRole('menuitem', { name: /^Một tệp tự trình chiếu/ }))
    expect(await screen.findByRole('alert')).toHaveTextContent('Hãy chốt bài rồi tải tệp từ bản chốt.')
    expect(screen.queryByRole('button', { name: 'Thử lại' })).toBeNull()
    expect(saved).toEqual([])
  })

  it('says how far it is, and stops when it is told to', async () => {
    let wasStopped = false
    const user = await choose(async (_report, { onProgress }) => {
      onProgress(12, 30)
      await new Promise((resolve) => {
        setTimeout(resolve, 0)
      })
      for (;;) {
        try {
          onProgress(13, 30)
        } catch (error) {
          wasStopped = true
          throw error
        }
        await new Promise((resolve) => {
          setTimeout(resolve, 1)
        })
      }
    })
    expect(await screen.findByText('Trang 13/30')).toBeInTheDocument()
    expect(screen.getByRole('progressbar', { name: 'Đang lập tệp PowerPoint' })).toHaveAttribute('max', '30')
    await user.click(screen.getByRole('button', { name: 'Hủy' }))
    expect(screen.queryByRole('dialog')).toBeNull()
    await waitFor(() => expect(wasStopped).toBe(true))
    expect(saved).toEqual([])
  })

  it('says that it failed and tries again', async () => {
    let tries = 0
    const user = await choose(() => {
      tries += 1
      return tries === 1 ? Promise.reject(new Error('broken')) : Promise.resolve(new Uint8Array([1]))
    })
    expect(await screen.findByRole('alert')).toHaveTextContent('Tệp chưa lập xong nên chưa có gì được tải về.')
    await user.click(screen.getByRole('button', { name: 'Thử lại' }))
    await waitFor(() => expect(saved).toHaveLength(1))
  })

  it('says that the figures could not be read', async () => {
    await choose(
      () => Promise.resolve(new Uint8Array()),
      () => Promise.reject(new Error('offline')),
    )
    expect(await screen.findByRole('alert')).toHaveTextContent('Chưa lấy được số liệu của bài. Hãy kiểm tra đường truyền rồi thử lại.')
    expect(saved).toEqual([])
  })
})
