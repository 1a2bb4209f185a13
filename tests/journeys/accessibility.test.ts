import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, it } from 'vitest'
import { expectNoAxeViolations, openPage } from '../setup/browser.ts'
import { isAlive, openAs, people } from './people.ts'
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
  { name: 'sheet', path: () => sheetPath, person: people.clerk, see: (page) => page.getByRole('region').getByText(reason).waitFor() },
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

describe('every screen', () => {
  it.each(screens)('$name is accessible in light and dark, wide and narrow, without an error in the console', async (screen) => {
    const { page, problems } = await open(screen)
    for (const size of sizes) {
      await page.setViewportSize(size)
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme })
        await expectNoAxeViolations(page)
      }
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0)
    }
    expect(problems.filter((problem) => !(screen.name === 'not found' && problem.includes('404')))).toEqual([])
  })
})

/** Runs in the page: remembers what can be focused, and what of it was, with what shows the focus. */
function watchFocus(): void {
  const focusable = 'a[href], button:not(:disabled), input:not(:disabled), select:not(:disabled), textarea:not(:disabled), [tabindex="0"]'
  const nameOf = (element: Element) => `${element.tagName} ${element.getAttribute('aria-label') ?? element.textContent?.trim() ?? ''}`.slice(0, 80)
  const isShown = (element: Element) => element.checkVisibility({ visibilityProperty: true }) && element.closest('[tabindex="-1"]:not(main, h1)') === null
  const left = new Set([...document.querySelectorAll(focusable)].filter(isShown))
  const unseen: string[] = []
  const order: string[] = []
  document.addEventListener('focusin', ({ target }) => {
    if (!(target instanceof Element)) return
    left.delete(target)
    order.push(nameOf(target))
    const marked = [target, target.parentElement].some((element) => {
      const style = element === null ? null : getComputedStyle(element)
      return style !== null && style.outlineStyle !== 'none' && Number.parseFloat(style.outlineWidth) > 0
    })
    const { top, bottom } = target.getBoundingClientRect()
    if (!marked || bottom < 0 || top > innerHeight) unseen.push(nameOf(target))
  })
  Object.assign(globalThis, { focusReport: () => ({ left: [...left].map(nameOf), unseen, order }) })
}

interface FocusReport {
  left: string[]
  unseen: string[]
  order: string[]
}

describe('the overview by keyboard', () => {
  it('reaches everything with Tab, in order, and shows where it is', async () => {
    const { page } = await openAs(started.browser, `${started.address}/?nam=2024`, people.leader)
    await heading(page, 2, /^Bản đồ nhiệt/)
    await page.evaluate(() => document.body.focus())
    await page.evaluate(watchFocus)
    const hasFocus = () => page.evaluate(() => document.activeElement !== document.body)
    for (let step = 0; step < 400; step += 1) {
      await page.keyboard.press('Tab')
      if (!(await hasFocus())) break
    }
    const { left, unseen, order } = await page.evaluate<FocusReport>('focusReport()')
    expect(left).toEqual([])
    expect(unseen).toEqual([])
    expect(order[0]).toBe('A Đến nội dung chính')
    const places = ['Vạn Dân', 'Tìm đơn vị', 'Tài khoản:', 'Xem năm 2023', 'Vì sao Số bác sĩ', 'Sắp xếp|Bác sĩ/vạn dân', 'Màn hình này'].map((name) =>
      order.findIndex((entry) => name.split('|').some((one) => entry.includes(one))),
    )
    expect(places.slice(0, 5)).toEqual(places.slice(0, 5).toSorted((a, b) => a - b))
  })

  it('skips to the content', async () => {
    const { page } = await openAs(started.browser, `${started.address}/?nam=2024`, people.leader)
    await heading(page, 2, /^Bản đồ nhiệt/)
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await page.keyboard.press('Tab')
    expect(await page.evaluate(() => document.activeElement?.closest('main') !== null)).toBe(true)
  })
})
