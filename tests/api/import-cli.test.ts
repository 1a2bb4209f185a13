import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { smallWorld, withLines } from '../setup/import-world.ts'

const folder = mkdtempSync(join(tmpdir(), 'van-dan-import-'))
const program = join(import.meta.dirname, '../../src/server/import/cli.ts')

function run(name: string, ...args: readonly string[]) {
  const env = { ...process.env, DATABASE_URL: `sqlite:${join(folder, name)}.sqlite` }
  return spawnSync(process.execPath, [program, ...args], { encoding: 'utf8', env, cwd: folder })
}

function write(name: string, text: string): string {
  writeFileSync(join(folder, name), text)
  return name
}

describe('the import command', () => {
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  it('tries, stores, and finds the same again', () => {
    const files = [write('units.csv', smallWorld.units), write('links.csv', smallWorld.links)]
    const tried = run('world', '--dry-run', ...files)
    expect([tried.status, tried.stdout]).toEqual([0, expect.stringContaining('units: 6 thêm mới, 0 thay đổi, 0 đã có')])
    expect(tried.stdout).toContain('chạy thử nên chưa lưu gì')
    expect(run('world', ...files).stdout).toContain('links: 6 thêm mới')
    expect(run('world', ...files).stdout).toContain('không có gì mới để lưu')
  })

  it('prints each problem with its file, row and column, and ends with 1', () => {
    const { status, stdout } = run('wrong', write('wrong.csv', withLines('units', '70,31/12/2009,,province,Tỉnh,,,')))
    expect(status).toBe(1)
    expect(stdout).toContain('wrong.csv, dòng 8, cột valid_from: “31/12/2009” không phải ngày')
    expect(stdout).toContain('1 lỗi; chưa lưu gì.')
  })

  it('says what is missing when it is used wrongly, and ends with 2', () => {
    expect(run('none')).toMatchObject({ status: 2, stderr: expect.stringContaining('Cách dùng') })
    expect(run('none', 'nowhere.csv')).toMatchObject({ status: 2, stderr: expect.stringContaining('Không mở được tệp nowhere.csv') })
  })
})
