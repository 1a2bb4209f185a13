import { describe, expect, it } from 'vitest'
import { isLoopback, readSettings, SettingsProblem } from './settings.ts'

const secret = 'k9Qw2Lx8vN4rT7yB1mZ6pD3sF5gH0jKa'
const production = { VAN_DAN_MODE: 'production', VAN_DAN_SECRET: secret }

function problems(variables: Record<string, string>): readonly string[] {
  try {
    readSettings(variables)
  } catch (error) {
    if (error instanceof SettingsProblem) return error.sentences
    throw error
  }
  return []
}

describe('readSettings', () => {
  it('serves the sample workspace to this computer when nothing is set', () => {
    expect(readSettings({ PORT: '', HOST: ' ' })).toMatchObject({
      mode: 'sample',
      host: '127.0.0.1',
      port: 5180,
      databaseUrl: 'sqlite:data/van-dan.sqlite',
      isLocal: true,
      https: false,
    })
  })

  it('names everything that cannot be read, in sentences', () => {
    expect(problems({ VAN_DAN_MODE: 'thử', PORT: 'cửa', PUBLIC_URL: 'chitieu.example.vn', LOG_LEVEL: 'loud', TRUST_PROXY: 'yes' })).toHaveLength(5)
    expect(problems({ PORT: '70000' })).toEqual(['PORT từ 0 đến 65535.'])
  })

  it.each([
    ['no secret', { VAN_DAN_MODE: 'production' }],
    ['the secret of the sample', { VAN_DAN_MODE: 'production', VAN_DAN_SECRET: 'sample workspace' }],
    ['a short secret', { ...production, VAN_DAN_SECRET: secret.slice(1) }],
    ['a monotonous secret', { ...production, VAN_DAN_SECRET: 'ab'.repeat(30) }],
    ['plain http for the public', { ...production, PUBLIC_URL: 'http://chitieu.example.vn' }],
    ['the network without a public address', { ...production, HOST: '0.0.0.0' }],
  ])('refuses production with %s', (_name, variables) => {
    expect(problems(variables)).toHaveLength(1)
  })

  it.each([
    ['on loopback', production, { https: false, isLocal: true }],
    [
      'behind a proxy with a certificate',
      { ...production, HOST: '0.0.0.0', PUBLIC_URL: 'https://chitieu.example.vn/', TRUST_PROXY: '1' },
      { https: true, isLocal: false },
    ],
  ])('allows production %s', (_name, variables, expected) => {
    expect(readSettings(variables)).toMatchObject({ ...expected, secret, mode: 'production' })
  })

  it.each([{ HOST: '0.0.0.0' }, { HOST: '192.168.1.10' }, { PUBLIC_URL: 'https://thu.example.vn' }, { TRUST_PROXY: '1' }])(
    'does not take the sample workspace for local with %o',
    (variables) => {
      expect(readSettings(variables).isLocal).toBe(false)
    },
  )
})

describe('isLoopback', () => {
  it('knows the names of this computer, and no name that only begins like one', () => {
    expect(['localhost', '127.0.0.1', '127.1.2.3', '::1', '[::1]'].every(isLoopback)).toBe(true)
    expect(['127.0.0.1.example.vn', 'localhost.example.vn', '0.0.0.0', '10.0.0.1', '::'].some(isLoopback)).toBe(false)
  })
})
