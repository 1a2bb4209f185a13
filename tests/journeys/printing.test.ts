import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { printed } from '../setup/printed.ts'
import { deckPages } from '../../src/web/slides/deck-pages.ts'
import { freezeDeck } from './frozen-deck.ts'
import { goTo, openAs, people } from './people.ts'
import { sheetPath } from './sheet-page.ts'
import { startedProduct } from './started-product.ts'

const started = startedProduct()

const windows = [
  { width: 390, height: 844, theme: 'light' },
  { width: 1024, height: 768, theme: 'dark' },
  { width: 1920, height: 1080, theme: 'projector' },
] as const

interface Screen {
  name: string
  path: string
  person: string
  /** Seen on the screen before it is printed. */
  waits: (page: Page) => Promise<unknown>
  /** Printed. */
  words: readonly string[]
  isWide?: true
}

const seen = (page: Page, text: string | RegExp) => page.getByText(text).first().waitFor()
const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { name }).first().waitFor()

const screens: readonly Screen[] = [
  {
    name: 'the overview',
    path: '/?nam=2024',
    person: people.leader,
    waits: (page) => heading(page, /^Bản đồ nhiệt/),
    words: [
      'Sở Y tế tỉnh Lâm Đồng',
      'Nghị quyết Đại hội XI',
      'Năm 2024: đạt 1/4 chỉ tiêu',
      'Trung tâm Y tế thành phố Đà Lạt',
      'dữ liệu minh họa',
      '1/3',
    ],
  },
  {
    name: 'why',
    path: '/?nam=2024&vi-sao=679@2019-01-01/doctorsPer10k',
    person: people.leader,
    waits: (page) => page.getByRole('dialog').getByText('Phép tính').waitFor(),
    words: ['Vì sao có kết quả này?', 'Huyện Di Linh', '10.000 × 68 ÷ 164.664', 'Sở Y tế tỉnh Lâm Đồng'],
  },
  {
    name: 'an indicator',
    path: '/chi-tieu/doctorsPer10k?nam=2024',
    person: people.leader,
    waits: async (page) => {
      await heading(page, 'Chỉ tiêu này tính thế nào')
      await page.locator('svg.recharts-surface').first().waitFor()
    },
    words: ['Số bác sĩ trên một vạn dân', 'Xu hướng 2019–2025', 'Dự báo 2025', 'Nguồn:', 'bản 1'],
  },
  {
    name: 'a unit',
    path: '/don-vi/679@2019-01-01?nam=2024',
    person: people.leader,
    waits: (page) => heading(page, 'Huyện Di Linh'),
    words: ['Huyện Di Linh', 'Năm 2024', 'Xã Tân Thượng'],
  },
  {
    name: 'a sheet',
    path: sheetPath,
    person: people.clerk,
    waits: (page) => page.getByRole('grid').waitFor(),
    words: ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'BÁO CÁO SỐ LIỆU', 'Thực hiện 2022', 'Xã Sơn Điền', 'THỦ TRƯỞNG ĐƠN VỊ'],
    isWide: true,
  },
  {
    name: 'the table of several units',
    path: '/nhap-lieu?nam=2025&bang=units',
    person: people.reviewer,
    waits: (page) => page.getByRole('grid').waitFor(),
    words: ['Số liệu chính thức năm 2025 của nhiều đơn vị', 'Bệnh viện Đa khoa tỉnh Lâm Đồng', 'Xã Tân Hà Lâm Hà'],
    isWide: true,
  },
  {
    name: 'the review',
    path: '/duyet?nam=2025',
    person: people.reviewer,
    waits: (page) => seen(page, 'Trung tâm Y tế khu vực Bảo Lâm'),
    words: ['Thẩm định', 'Chờ thẩm định', 'Trung tâm Y tế khu vực Bảo Lâm', 'Năm 2025'],
  },
  {
    name: 'a report under review',
    path: '/duyet?nam=2025&bao-cao=1',
    person: people.reviewer,
    waits: (page) => heading(page, 'Diễn biến của báo cáo'),
    words: ['Số liệu của báo cáo', 'Trung vị đơn vị cùng loại', 'Diễn biến của báo cáo'],
  },
  {
    name: 'the progress',
    path: '/duyet/tien-do?nam=2025',
    person: people.reviewer,
    waits: (page) => heading(page, 'Theo loại đơn vị'),
    words: ['Tiến độ báo cáo', 'Ngày gửi', 'Đã nhắc', 'Trung tâm Y tế khu vực Đam Rông'],
    isWide: true,
  },
  {
    name: 'the administration',
    path: '/quan-tri',
    person: people.reviewer,
    waits: (page) => heading(page, 'Quản trị'),
    words: ['Quản trị', 'Lịch báo cáo'],
  },
  {
    name: 'the checks',
    path: '/quan-tri/kiem-tra',
    person: people.administrator,
    waits: (page) => heading(page, 'Quy tắc của Sở'),
    words: ['Quy tắc kiểm tra', 'Khác hẳn các năm trước'],
  },
  {
    name: 'the populations',
    path: '/quan-tri/dan-so',
    person: people.reviewer,
    waits: (page) => page.getByRole('table').first().waitFor(),
    words: ['Loại dân số: dân số trung bình chính thức', '1.299.300', 'Huyện Cát Tiên'],
    isWide: true,
  },
  {
    name: 'the communes',
    path: '/quan-tri/tieu-chi-xa?nam=2024',
    person: people.reviewer,
    waits: (page) => page.getByRole('table').first().waitFor(),
    words: ['Bộ tiêu chí quốc gia về y tế xã', 'Quyết định công nhận', 'Xuân Trường'],
  },
  {
    name: 'the calendar',
    path: '/quan-tri/lich-bao-cao',
    person: people.reviewer,
    waits: (page) => heading(page, 'Hạn nộp'),
    words: ['Lịch báo cáo', 'Hạn nộp', 'Quốc khánh'],
  },
  {
    name: 'the years',
    path: '/quan-tri/khoa-nam',
    person: people.leader,
    waits: (page) => seen(page, 'Năm 2019'),
    words: ['Khóa số liệu năm', 'Năm 2019', 'Chi cục Dân số tỉnh Lâm Đồng'],
  },
  {
    name: 'the accounts',
    path: '/quan-tri/tai-khoan',
    person: people.administrator,
    waits: (page) => seen(page, 'Thống kê BVĐK tỉnh'),
    words: ['Tài khoản', 'Thống kê BVĐK tỉnh'],
  },
]

/** The head of paper comes after the page. */
async function isReadyToPrint(page: Page): Promise<void> {
  await page.waitForFunction(() => {
    window.dispatchEvent(new Event('beforeprint'))
    const isThere = document.querySelector('header[data-paper-only]') !== null
    window.dispatchEvent(new Event('afterprint'))
    return isThere
  })
}

const controls = ['Xem thêm', 'Tìm', 'Việc làm', 'Đăng xuất', 'Tải xuống', 'Trợ giúp']
/** A4 in points, and the margin that nothing may stand in. */
const across = { width: 842, margin: 15 }
const upright = { width: 595, margin: 41 }

describe('a printed screen', () => {
  it.each(screens)('is the same from every window: $name', async ({ path, person, waits, words, isWide }) => {
    const { page } = await openAs(started.browser, `${started.address}${path}`, person)
    const papers = []
    for (const { width, height, theme } of windows) {
      await page.setViewportSize({ width, height })
      await page.context().addCookies([{ name: 'theme', value: theme, url: started.address }])
      await goTo(page, `${started.address}${path}`)
      await waits(page)
      await isReadyToPrint(page)
      papers.push(await printed(page))
    }
    const [first, ...others] = papers
    for (const other of others) expect(other).toEqual(first)
    const text = first?.pages.join(' ') ?? ''
    expect(words.filter((word) => !text.includes(word))).toEqual([])
    expect(controls.filter((word) => text.includes(word))).toEqual([])
    const paper = isWide === true ? across : upright
    for (const size of first?.sizes ?? []) {
      expect(size.width).toBe(paper.width)
      expect(size.right).toBeLessThanOrEqual(size.width - paper.margin)
    }
    expect(first?.pages.every((words) => words.length > 40)).toBe(true)
  })
})

describe('a printed deck', () => {
  it.each([
    { search: '', size: '960 × 540', ratio: '16:9' as const, perPage: 1 },
    { search: '&ti-le=4:3', size: '720 × 540', ratio: '4:3' as const, perPage: 1 },
    { search: '&kieu=handout', size: '595 × 842', ratio: '16:9' as const, perPage: 2 },
  ])('has $perPage slide(s) to a page of $size points, from every window', async ({ search, size, ratio, perPage }) => {
    const { id, number, report } = await freezeDeck(started.address)
    const path = `/trinh-chieu/${id}/in?ban-chot=${number}${search}`
    const { page } = await openAs(started.browser, `${started.address}${path}`, people.reviewer)
    const papers = []
    for (const { width, height } of windows) {
      await page.setViewportSize({ width, height })
      await heading(page, report.title)
      await isReadyToPrint(page)
      papers.push(await printed(page))
    }
    const [first, ...others] = papers
    for (const other of others) expect(other).toEqual(first)
    const total = deckPages(report.sections, ratio).length
    expect(new Set(first?.sizes.map((each) => `${each.width} × ${each.height}`))).toEqual(new Set([size]))
    // The head of a handout takes the place of a slide.
    expect(first?.pages.length).toBe(perPage === 1 ? total : Math.ceil((total + 1) / 2))
    expect(first?.pages.at(-1)).toContain(`${total}/${total}`)
    expect(first?.pages.join(' ')).not.toContain('In hoặc lưu PDF')
  })
})
