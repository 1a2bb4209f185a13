import { describe, expect, it, onTestFinished } from 'vitest'
import { drain, listen } from './listen.ts'

describe('listen', () => {
  it('hands on a request without a stated length, such as a DELETE, as one that can be read', async () => {
    const answer = async (request: Request) => new Response(`${request.method} ${(await new Request(request).text()).length}`)
    const { server, port } = await listen(answer, { host: '127.0.0.1', port: 0, tries: 0 })
    onTestFinished(() => drain(server, 100))
    const deleted = await fetch(`http://127.0.0.1:${port}/`, { method: 'DELETE' })
    expect([deleted.status, await deleted.text()]).toEqual([200, 'DELETE 0'])
    const body = new Blob(['abc']).stream()
    const chunked = await fetch(`http://127.0.0.1:${port}/`, Object.assign({ method: 'POST', body }, { duplex: 'half' }))
    expect([chunked.status, await chunked.text()]).toEqual([200, 'POST 3'])
  })
})
