import { describe, expect, it } from 'vitest'
import { openAs, people } from './people.ts'
import { centre } from './sheet-page.ts'
import { startedProduct } from './started-product.ts'

/** Units of the sample: one that another clerk fills in, and the predecessor of the centre, which ended on 30/06/2025. */
const hospital = 'LD-BVDK@2019-01-01'
const dissolved = 'LD-TTYT-DILINH@2019-01-01'

const started = startedProduct()

describe('an address that does not lead in', () => {
  it('of the sheet of another unit says so and leads to the own one', async () => {
    const { page } = await openAs(started.browser, `${started.address}/nhap-lieu?don-vi=${hospital}&nam=2025`, people.clerk)
    await page.getByRole('heading', { name: 'Tài khoản này không nhập liệu cho đơn vị đã chọn' }).waitFor()
    expect(await page.getByRole('textbox').count()).toBe(0)
    await page.getByRole('main').getByRole('link', { name: 'Nhập liệu' }).click()
    await page.getByRole('main').getByText(centre.name).first().waitFor()
    const refused = await page.context().request.get(`${started.address}/api/v1/sheets/${hospital}/2025`)
    expect(refused.status()).toBe(403)
  })

  it('of the review says that the account may not open it', async () => {
    const { page } = await openAs(started.browser, `${started.address}/duyet?nam=2025`, people.clerk)
    await page.getByText('Tài khoản này không được mở trang này').waitFor()
  })

  it('that is unknown says so inside the shell, where the search helps on', async () => {
    const { page } = await openAs(started.browser, `${started.address}/khong-co-trang-nay`, people.leader)
    await page.getByRole('heading', { level: 1, name: 'Không có trang này' }).waitFor()
    await page.getByRole('button', { name: 'Tìm đơn vị, chỉ tiêu' }).waitFor()
    await page.getByRole('main').getByRole('link', { name: 'Về trang Tổng quan' }).click()
    await page.getByRole('heading', { level: 2, name: /^Bản đồ nhiệt/ }).waitFor()
  })

  it.each([
    ['/don-vi/KHONG-CO@2019-01-01', 'Không tìm thấy đơn vị này.'],
    ['/chi-tieu/khongCo', 'Không tìm thấy chỉ tiêu này.'],
    ['/?nghi-quyet=khong-co', ''],
    ['/?vi-sao=KHONG-CO@2019-01-01/doctorsPer10k', 'Không tìm thấy đơn vị này.'],
  ])('%s says what was not found', async (path, sentence) => {
    const { page, problems } = await openAs(started.browser, `${started.address}${path}`, people.leader)
    if (sentence === '') await page.getByRole('heading', { level: 1, name: /^Năm 2024/ }).waitFor()
    else await page.getByText(sentence).first().waitFor()
    expect(problems.filter((problem) => !problem.includes('404'))).toEqual([])
  })

  it('of a year outside the resolution shows a year within', async () => {
    const { page, problems } = await openAs(started.browser, `${started.address}/?nam=1999`, people.leader)
    await page.getByRole('heading', { level: 1, name: /^Năm 2024/ }).waitFor()
    expect(problems).toEqual([])
  })
})

describe('a unit that ended', () => {
  it('keeps its page, which says so and leads to its successor', async () => {
    const { page, problems } = await openAs(started.browser, `${started.address}/don-vi/${dissolved}?nam=2024`, people.leader)
    await page.getByRole('heading', { level: 1, name: 'Trung tâm Y tế huyện Di Linh' }).waitFor()
    await page.getByText('Đơn vị này không còn từ').waitFor()
    await page.getByRole('link', { name: centre.name }).first().click()
    await page.getByRole('heading', { level: 1, name: centre.name }).waitFor()
    expect(problems).toEqual([])
  })

  it('is not filled in by the clerk of its successor', async () => {
    const { page } = await openAs(started.browser, `${started.address}/nhap-lieu?don-vi=${dissolved}&nam=2024`, people.clerk)
    await page.getByRole('heading', { name: 'Tài khoản này không nhập liệu cho đơn vị đã chọn' }).waitFor()
    expect(await page.getByRole('textbox').count()).toBe(0)
  })

  it('owes nothing for the years after it', async () => {
    const { page } = await openAs(started.browser, `${started.address}/nhap-lieu?don-vi=${dissolved}&nam=2025`, people.reviewer)
    await page.getByRole('heading', { name: 'Trung tâm Y tế huyện Di Linh không phải nhập gì cho năm 2025' }).waitFor()
  })
})
