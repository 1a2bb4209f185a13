import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, it } from 'vitest'
import { expectNoAxeViolations, openPage } from '../setup/browser.ts'
import { isAlive, openAs, people, reload } from './people.ts'
import { returnReport } from './returned-report.ts'
import { centre, sheetPath } from './sheet-page.ts'
import { startedProduct } from './started-product.ts'

const started = startedProduct()
const reason = 'Đề nghị kiểm tra lại số giường'
let report = 0

beforeAll(async () => {
  report = await returnReport(started.address, reason)
})

const sizes = [
  { width: 1440, height: 900 },
  { width: 390, height: 844 },
] as const

interface Screen {
  name: string
  path: () => string
  /** Nobody is signed in when left out. */
  person?: string
  /** Waits for what the screen is about; presses what opens it. */
  see: (page: Page) => Promise<unknown>
}

const heading = (page: Page, level: number, name: string | RegExp) => page.getByRole('heading', { level, name }).waitFor()

const screens: Screen[] = [
  { name: 'sign-in', path: () => '/dang-nhap', see: (page) => heading(page, 1, 'Đăng nhập') },
  { name: 'one-time code', path: () => '/nhan-ma', see: (page) => heading(page, 1, 'Đặt mật khẩu bằng mã một lần') },
  { name: 'overview', path: () => '/?nam=2024', person: people.leader, see: (page) => heading(page, 2, /^Bản đồ nhiệt/) },
  {
    name: 'why',
    path: () => '/?nam=2024&vi-sao=679@2019-01-01/doctorsPer10k',
    person: people.leader,
    see: (page) => page.getByRole('dialog').getByText('Phép tính').waitFor(),
  },
  {
    name: 'indicator',
    path: () => '/chi-tieu/doctorsPer10k?nam=2024',
    person: people.leader,
    see: (page) => heading(page, 2, 'Chỉ tiêu này tính thế nào'),
  },
  { name: 'unit', path: () => '/don-vi/679@2019-01-01?nam=2024', person: people.leader, see: (page) => heading(page, 1, 'Huyện Di Linh') },
  { name: 'sheet', path: () => sheetPath, person: people.clerk, see: (page) => page.getByRole('region').getByText(reason).first().waitFor() },
  {
    name: 'sign-off',
    path: () => sheetPath,
    person: people.clerk,
    see: async (page) => {
      await page.getByRole('button', { name: 'Ký gửi báo cáo' }).click()
      await page.getByRole('dialog').getByText('10/10 ô đã có số').waitFor()
    },
  },
  { name: 'review', path: () => '/duyet?nam=2025', person: people.reviewer, see: (page) => heading(page, 1, 'Thẩm định') },
  {
    name: 'returned report',
    path: () => `/duyet?nam=2025&tinh-trang=returned&bao-cao=${report}`,
    person: people.reviewer,
    see: (page) => heading(page, 2, centre.name),
  },
  { name: 'several units', path: () => '/nhap-lieu?nam=2025&bang=units', person: people.reviewer, see: (page) => page.getByRole('grid').waitFor() },
  { name: 'file import', path: () => '/nhap-lieu/tu-tep', person: people.clerk, see: (page) => heading(page, 1, 'Nhập số liệu từ tệp') },
  { name: 'progress', path: () => '/duyet/tien-do?nam=2025', person: people.reviewer, see: (page) => heading(page, 2, 'Theo loại đơn vị') },
  { name: 'administration', path: () => '/quan-tri', person: people.reviewer, see: (page) => heading(page, 1, 'Quản trị') },
  { name: 'checks', path: () => '/quan-tri/kiem-tra', person: people.administrator, see: (page) => heading(page, 2, 'Quy tắc của Sở') },
  { name: 'populations', path: () => '/quan-tri/dan-so', person: people.reviewer, see: (page) => page.getByRole('table').first().waitFor() },
  {
    name: 'communes',
    path: () => '/quan-tri/tieu-chi-xa?nam=2024',
    person: people.reviewer,
    see: (page) => page.getByRole('table').first().waitFor(),
  },
  { name: 'calendar', path: () => '/quan-tri/lich-bao-cao', person: people.reviewer, see: (page) => heading(page, 2, 'Hạn nộp') },
  { name: 'closing years', path: () => '/quan-tri/khoa-nam', person: people.leader, see: (page) => heading(page, 1, 'Khóa số liệu năm') },
  { name: 'accounts', path: () => '/quan-tri/tai-khoan', person: people.administrator, see: (page) => heading(page, 1, 'Tài khoản') },
  { name: 'not found', path: () => '/khong-co-trang-nay', person: people.leader, see: (page) => heading(page, 1, 'Không có trang này') },
  { name: 'change password', path: () => '/doi-mat-khau', person: people.leader, see: (page) => heading(page, 1, 'Đổi mật khẩu') },
]

async function open({ path, person, see }: Screen) {
  const address = `${started.address}${path()}`
  const opened = person === undefined ? await openPage(started.browser, address) : await openAs(started.browser, address, person)
  await isAlive(opened.page)
  await see(opened.page)
  return opened
}

/** Waits until what just changed its look has it: what lies inside another may follow a frame later. */
async function isSettled(page: Page): Promise<void> {
  await page.evaluate(async () => {
    for (let still = 0; still < 3;) {
      await new Promise((drawn) => requestAnimationFrame(drawn))
      still = document.getAnimations().length === 0 ? still + 1 : 0
    }
  })
}

describe('every screen', () => {
  it.each(screens)('$name is accessible in light and dark, wide and narrow, without an error in the console', async (screen) => {
    const { page, problems } = await open(screen)
    for (const size of sizes) {
      await page.setViewportSize(size)
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme })
        await isSettled(page)
        await expectNoAxeViolations(page)
      }
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0)
    }
    expect(problems.filter((problem) => !(screen.name === 'not found' && problem.includes('404')))).toEqual([])
  })
})

interface Walk {
  /** Everything that takes the focus, in the order of the page. */
  all: string[]
  /** What the focus was on, in its order. */
  order: string[]
  /** Where the focus was not to be seen. */
  unseen: string[]
}

/** Presses Tab from the top of the page until the focus leaves it. */
async function walk(page: Page): Promise<Walk> {
  const all = await page.evaluate(() => {
    const takesFocus = 'a[href], button:not(:disabled), input:not(:disabled), select:not(:disabled), textarea:not(:disabled), [tabindex="0"]'
    const shown = [...document.querySelectorAll<HTMLElement>(takesFocus)].filter((element) => element.checkVisibility({ visibilityProperty: true }))
    for (const [place, element] of shown.entries()) element.dataset['place'] = String(place)
    return shown.map((element) => `${element.dataset['place']} ${element.getAttribute('aria-label') ?? element.textContent?.trim()}`)
  })
  const found: Walk = { all, order: [], unseen: [] }
  for (let step = 0; step < 2 * all.length; step += 1) {
    await page.keyboard.press('Tab')
    const focused = await page.evaluate(whereFocusIs)
    if (focused === null) return found
    found.order.push(focused.name)
    if (!focused.isSeen && !(await isSeenLater(page))) found.unseen.push(focused.name)
  }
  throw new Error('the focus never leaves the page')
}

async function isSeenLater(page: Page): Promise<boolean> {
  await isSettled(page)
  return (await page.evaluate(whereFocusIs))?.isSeen === true
}

/** Runs in the page. */
function whereFocusIs(): { name: string; isSeen: boolean } | null {
  const element = document.activeElement
  if (!(element instanceof HTMLElement) || element === document.body) return null
  const isMarked = [element, element.parentElement].some((place) => {
    const { outlineStyle, outlineWidth } = getComputedStyle(place ?? element)
    return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) > 0
  })
  const { top, bottom } = element.getBoundingClientRect()
  const name = `${element.dataset['place'] ?? 'new'} ${element.getAttribute('aria-label') ?? element.textContent?.trim()}`
  return { name, isSeen: isMarked && bottom > 0 && top < innerHeight }
}

describe('the overview by keyboard', () => {
  it('reaches everything with Tab, in the order of the page, and shows where it is', async () => {
    const { page } = await openAs(started.browser, `${started.address}/?nam=2024`, people.leader)
    await heading(page, 2, /^Bản đồ nhiệt/)
    await reload(page)
    const { all, order, unseen } = await walk(page)
    expect(all.filter((name) => !order.includes(name))).toEqual([])
    expect(order.filter((name) => all.includes(name))).toEqual(all)
    expect(order[0]).toBe('0 Đến nội dung chính')
    expect(unseen).toEqual([])
  })

  it('skips to the content', async () => {
    const { page } = await openAs(started.browser, `${started.address}/?nam=2024`, people.leader)
    await reload(page)
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await page.keyboard.press('Tab')
    expect(await page.evaluate(() => document.activeElement?.closest('main') !== null)).toBe(true)
  })
})
