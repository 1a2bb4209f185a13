import { spawnSync } from 'node:child_process'
import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { openPage } from '../setup/browser.ts'
import { temporaryFolder } from '../setup/product.ts'
import { goTo, hasEntered, isAlive, patience } from './people.ts'
import { startedProduct } from './started-product.ts'

const secret = 'Qm2v-9xT4_kW7pLz0RfYc8HsB5nJdA1eUgXoViMt'
const started = startedProduct({ VAN_DAN_MODE: 'production', VAN_DAN_SECRET: secret })

/** A production start that is to fail: its exit code and what it said. */
function refusedStart(environment: Record<string, string>): { status: number | null; said: string } {
  const folder = temporaryFolder()
  try {
    const env = { ...process.env, VAN_DAN_MODE: 'production', DATABASE_URL: `sqlite:${folder.path}/refused.sqlite`, PORT: '0', ...environment }
    const root = resolve(import.meta.dirname, '../..')
    const { status, stdout, stderr } = spawnSync(process.execPath, ['src/server/main.ts'], { cwd: root, env, encoding: 'utf8', timeout: 20_000 })
    return { status, said: `${stdout}${stderr}` }
  } finally {
    folder.remove()
  }
}

describe('a production start', () => {
  it.each([
    ['without a secret', {}, 'VAN_DAN_SECRET'],
    ['with a short secret', { VAN_DAN_SECRET: 'mật khẩu' }, 'VAN_DAN_SECRET quá ngắn'],
    ['open to the network without https', { VAN_DAN_SECRET: secret, HOST: '0.0.0.0' }, 'PUBLIC_URL'],
  ])('%s is refused with a sentence', (_name, environment, sentence) => {
    const { status, said } = refusedStart(environment)
    expect(status).toBe(1)
    expect(said).toContain(sentence)
    expect(said).not.toContain('    at ')
  })

  it('lets the first administrator in by the printed link, and shows a workspace without a single figure', async () => {
    await expect.poll(() => started.product.printed(), patience).toMatch(/nhan-ma#/)
    const [link = ''] = /http\S+nhan-ma#\S+/.exec(started.product.printed()) ?? []
    const { page, problems } = await openPage(started.browser, `${started.address}/`)
    await page.getByRole('heading', { level: 1, name: 'Đăng nhập' }).waitFor()
    expect(await page.getByText('Vào thử không gian mẫu').count()).toBe(0)
    expect(await page.getByRole('button').allTextContents()).toEqual(expect.not.arrayContaining([expect.stringContaining('Lãnh đạo Sở')]))

    await goTo(page, link)
    await expect.poll(() => page.getByRole('textbox', { name: 'Tên đăng nhập' }).inputValue(), patience).not.toBe('')
    expect(await page.getByRole('textbox', { name: 'Mã một lần' }).inputValue()).not.toBe('')
    await expect.poll(() => page.url(), patience).not.toContain('#')
    await page.getByRole('textbox', { name: 'Mật khẩu mới' }).fill('ba con trâu đen')
    await page.getByRole('button', { name: 'Đặt mật khẩu và vào' }).click()
    await hasEntered(page)

    await page.getByRole('heading', { level: 1, name: /chưa đủ số liệu để đánh giá/ }).waitFor()
    expect(await page.getByText('Không gian mẫu').count()).toBe(0)
    expect(await page.getByText('dữ liệu minh họa', { exact: true }).count()).toBe(0)
    const cards = page.getByRole('region', { name: 'Kết quả các chỉ tiêu' }).getByRole('article')
    expect(await cards.count()).toBe(4)
    expect(await cards.getByText('chưa gửi số liệu').count()).toBeGreaterThan(0)
    const cells = await page.getByRole('table').first().getByRole('cell').allTextContents()
    expect(cells.length).toBeGreaterThan(0)
    expect(cells.filter((cell) => /\d/.test(cell))).toEqual([])
    expect(problems).toEqual([])

    const again = await openPage(started.browser, link)
    await isAlive(again.page)
    await again.page.getByRole('textbox', { name: 'Mật khẩu mới' }).fill('bốn con trâu đen')
    await again.page.getByRole('button', { name: 'Đặt mật khẩu và vào' }).click()
    await again.page.getByText('Mã này đã được dùng.').waitFor()
  })

  it('has no door for sample accounts', async () => {
    const response = await fetch(`${started.address}/api/v1/session/sample`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: started.address },
      body: JSON.stringify({ username: 'lanhdao' }),
    })
    expect(response.status).toBe(404)
  })
})
