import { describe, expect, it } from 'vitest'
import { withHeaders } from './with-headers.ts'

const answer = () => Response.json({ a: 1 })
const asked = (headers: Record<string, string> = {}, method = 'GET') => new Request('http://van-dan.test/api/v1/overview', { headers, method })

describe('withHeaders', () => {
  it('keeps nothing unless the procedure says so', () => {
    expect(withHeaders(asked(), answer(), new Headers()).headers.get('cache-control')).toBe('no-store')
    expect(withHeaders(asked(), answer(), new Headers({ 'cache-control': 'private, no-cache' })).headers.get('cache-control')).toBe(
      'private, no-cache',
    )
  })

  it('keeps every cookie line apart', () => {
    const headers = new Headers()
    headers.append('set-cookie', 'a=1')
    headers.append('set-cookie', 'b=2')
    expect(withHeaders(asked(), answer(), headers).headers.getSetCookie()).toEqual(['a=1', 'b=2'])
  })

  it('answers 304 to a reading whose ETag is known, weak or not, and to nothing else', async () => {
    const headers = new Headers({ etag: '"r7"' })
    for (const known of ['"r7"', 'W/"r7"', '"r6", "r7"']) {
      const same = withHeaders(asked({ 'if-none-match': known }), answer(), headers)
      expect([same.status, await same.text(), same.headers.get('etag')]).toEqual([304, '', '"r7"'])
    }
    expect(withHeaders(asked({ 'if-none-match': '"r6"' }), answer(), headers).status).toBe(200)
    expect(withHeaders(asked({ 'if-none-match': '"r7"' }, 'POST'), answer(), headers).status).toBe(200)
    expect(withHeaders(asked({ 'if-none-match': '"r7"' }), Response.json({}, { status: 404 }), headers).status).toBe(404)
    expect(withHeaders(asked({ 'if-none-match': '"r7"' }), Response.json({}, { status: 412 }), headers).status).toBe(304)
    expect(withHeaders(asked({ 'if-none-match': '"r7"' }, 'POST'), Response.json({}, { status: 412 }), headers).status).toBe(412)
  })
})
