import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ascii, bombFile, docxFile, joined, jpgFile, pdfFile, pngFile, xlsmFile, xlsxFile, zipFile } from '../../../tests/setup/sample-files.ts'
import { fileKindOf } from './file-kind.ts'

const html = ascii('<!DOCTYPE html><html><script>alert(1)</script></html>')

describe('fileKindOf', () => {
  it.each([
    ['pdf', pdfFile()],
    ['png', pngFile()],
    ['jpg', jpgFile()],
    ['xlsx', xlsxFile()],
    ['docx', docxFile()],
  ])('knows a %s by its content', async (kind, bytes) => {
    expect(await fileKindOf(bytes)).toEqual({ kind })
  })

  it.each([
    ['nothing', new Uint8Array(), 'empty'],
    ['a page of HTML', html, 'wrongType'],
    ['a drawing that can run', ascii('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'), 'wrongType'],
    ['a drawing with its prologue', ascii('<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"/>'), 'wrongType'],
    ['words', ascii('So lieu 2025'), 'wrongType'],
    ['a program', joined(ascii('MZ'), new Uint8Array(200)), 'wrongType'],
    ['any archive', zipFile({ 'a.txt': 'a' }), 'wrongType'],
    ['a workbook without its heart', zipFile({ '[Content_Types].xml': '<Types/>', 'xl/x.xml': '' }), 'wrongType'],
    ['a workbook with macros', xlsmFile(), 'macros'],
    ['a workbook that hides its macros', xlsxFile({ 'xl/vbaProject.bin': 'macros' }), 'macros'],
    ['a letter with a program', docxFile({ 'word/embeddings/run.exe': 'MZ' }), 'macros'],
    ['a workbook that climbs out of its folder', xlsxFile({ '../../evil.xml': 'x' }), 'broken'],
    ['a paper cut off', pdfFile().subarray(0, 300), 'broken'],
    ['a picture cut off', pngFile().subarray(0, 50), 'broken'],
    ['a photograph cut off', jpgFile().subarray(0, 100), 'broken'],
    ['a picture with an archive behind it', joined(pngFile(), zipFile({ 'a.txt': 'a' })), 'broken'],
    ['a photograph with a page behind it', joined(jpgFile(), html), 'broken'],
    ['a paper with an archive behind it', joined(pdfFile(), zipFile({ 'a.txt': 'a' })), 'broken'],
    ['a page with a paper behind it', joined(html, pdfFile()), 'wrongType'],
  ])('refuses %s', async (_name, bytes, problem) => {
    expect(await fileKindOf(bytes)).toEqual({ problem })
  })

  it('refuses a bomb without unpacking it', async () => {
    const bytes = bombFile()
    expect(bytes.length).toBeLessThan(1024 * 1024)
    expect(await fileKindOf(bytes)).toEqual({ problem: 'broken' })
  })

  it('refuses a workbook cut off, as broken or as no workbook at all', async () => {
    const whole = xlsxFile()
    for (const length of [100, 400, whole.length - 30]) expect(await fileKindOf(whole.subarray(0, length))).toHaveProperty('problem')
  })

  it('never throws on what a stranger sends', async () => {
    const starts = [pdfFile(), pngFile(), jpgFile(), xlsxFile(), docxFile()]
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...starts), fc.nat(), fc.uint8Array({ maxLength: 60 }), async (start, cut, noise) => {
        const spoiled = joined(start.subarray(0, cut % start.length), noise)
        const seen = await fileKindOf(spoiled)
        expect('kind' in seen || 'problem' in seen).toBe(true)
      }),
      { numRuns: 200 },
    )
  })
})
