import { screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, describe, expect, it } from 'vitest'
import { openTestWorld } from '../../../../mocks/node.ts'
import type { TestWorld, TestWorldOptions } from '../../../../mocks/node.ts'
import { createClient } from '../../api/client.ts'
import { accessibilityProblems } from '../../testing/accessibility.ts'
import { renderInWorld } from '../../testing/render-in-world.tsx'

let world: TestWorld
const server = createClient({ origin: () => 'http://localhost' })

afterEach(async () => {
  await world.close()
})

async function open(options: TestWorldOptions = { as: 'clerk' }, href = '/nhap-lieu/tu-tep') {
  world = await openTestWorld(options)
  return { ...(await renderInWorld(href)), user: userEvent.setup({ applyAccept: false }) }
}

async function choose(user: ReturnType<typeof userEvent.setup>, text: string, name = 'so-lieu.csv') {
  await user.upload(await screen.findByLabelText('Chọn tệp', { selector: 'input' }), new File([text], name))
}

const table = 'BÁO CÁO NĂM 2025\n\nSTT;Đơn vị;Bác sĩ;Cột lạ\n1;TTYT Bắc An;47;9\n'
const storedDoctors = async () => {
  const { rows } = await server.sheet.get({ reporter: 'TT1@2010-01-01', year: 2025 })
  return rows.find(({ element }) => element.code === 'doctors')?.cells[0]?.value
}

describe('a file on its way in', () => {
  it('is mapped, confirmed, looked at and stored, and the next one needs none of that', async () => {
    const { user, page } = await open()
    await choose(user, table.replace('TTYT Bắc An', 'TTYT Bắc Ân'))
    expect(await screen.findByRole('heading', { name: 'Từng cột là gì' })).toBeInTheDocument()
    expect(screen.getByLabelText('Dùng làm (C)')).toHaveDisplayValue('Bác sĩ')
    expect(screen.getByText(/1 cột có số nhưng chưa rõ là số gì/)).toBeInTheDocument()
    expect(await accessibilityProblems(page.container)).toEqual([])
    await user.click(screen.getByRole('button', { name: 'Bỏ qua 1 cột chưa rõ' }))
    await user.click(await screen.findByRole('button', { name: 'Tiếp: đơn vị' }))
    await user.click(await screen.findByRole('button', { name: 'Đúng: TTYT Bắc An' }))
    expect(await screen.findByText('Cả 1 tên đều khớp chắc chắn.')).toBeInTheDocument()
    expect(await accessibilityProblems(page.container)).toEqual([])
    await user.click(screen.getByRole('button', { name: 'Tiếp: xem trước' }))
    const list = await screen.findByRole('table', { name: 'Sẽ lưu gì' })
    expect(within(list).getByText('Thay đổi')).toBeInTheDocument()
    expect(await accessibilityProblems(page.container)).toEqual([])
    expect(await storedDoctors()).toBe('46')
    await user.click(screen.getByRole('button', { name: 'Lưu 1 số' }))
    expect(await screen.findByRole('heading', { name: 'Đã lưu 1 số' })).toBeInTheDocument()
    expect(screen.getByRole('link', { name: 'TTYT Bắc An, năm 2025' })).toHaveAttribute('href', '/nhap-lieu?nam=2025&don-vi=TT1%402010-01-01')
    expect(await storedDoctors()).toBe('47')
    await user.click(screen.getByRole('button', { name: 'Nhập tệp khác' }))
    await choose(user, table.replace('TTYT Bắc An', 'TTYT Bắc Ân').replace('47', '48'))
    expect(await screen.findByRole('button', { name: 'Lưu 1 số' })).toBeInTheDocument()
  })

  it('is explained where a number is odd, in one sentence', async () => {
    const { user } = await open()
    await choose(user, 'Đơn vị;Bác sĩ năm 2025\nTTYT Bắc An;470\n')
    await user.click(await screen.findByRole('button', { name: 'Tiếp: đơn vị' }))
    await user.click(await screen.findByRole('button', { name: 'Tiếp: xem trước' }))
    expect(await screen.findByText('0 ô sẽ được lưu, 1 ô cần xem lại.')).toBeInTheDocument()
    await user.type(screen.getByLabelText('Giải trình chung cho các số khác thường'), 'Nhập hai bệnh viện')
    const [apply] = screen.getAllByRole('button', { name: 'Dùng giải trình' })
    if (apply === undefined) throw new Error('no button')
    await user.click(apply)
    expect(await screen.findByRole('button', { name: 'Lưu 1 số' })).toBeInTheDocument()
  })

  it('is refused with a sentence when it is none that can be read', async () => {
    const { user } = await open()
    await choose(user, '%PDF-1.7', 'ban-ky.pdf')
    expect(await screen.findByText(/Tệp này không phải bảng tính/)).toBeInTheDocument()
  })

  it('is told when the server is away', async () => {
    const { user } = await open()
    await choose(user, table)
    await screen.findByRole('button', { name: 'Tiếp: đơn vị' })
    world.fail('everything', 'offline')
    await user.click(screen.getByRole('button', { name: 'Tiếp: đơn vị' }))
    await user.click(await screen.findByRole('button', { name: 'Tiếp: xem trước' }))
    expect(await screen.findByRole('button', { name: /Thử lại/ })).toBeInTheDocument()
  })

  it('is not for those who may enter nothing', async () => {
    await open({ as: 'viewer' })
    expect(await screen.findByRole('heading', { name: 'Tài khoản này không được mở trang này' })).toBeInTheDocument()
  })
})
