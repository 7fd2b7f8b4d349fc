import { unzipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { renderCsv } from './render-csv.ts'
import { renderWorkbook, renderXlsx } from './render-xlsx.ts'
import type { Table } from './table.ts'

const table: Table = {
  name: 'Compromisos: 2026/1',
  head: ['Institución', 'Días de retraso'],
  rows: [
    ['Niñez, "Ñandú"', 3],
    ['=HYPERLINK("http://example.org")', null],
    ['-1+2', -1],
    ['dos\nlíneas', 0],
  ],
}

describe('a table as CSV', () => {
  test('quotes what needs it, ends lines as RFC 4180 says, and begins with the mark of UTF-8', () => {
    expect(new TextDecoder('utf-8', { ignoreBOM: true }).decode(renderCsv(table))).toBe(
      [
        '\u{feff}Institución,Días de retraso',
        '"Niñez, ""Ñandú""",3',
        `"'=HYPERLINK(""http://example.org"")",`,
        `'-1+2,-1`,
        '"dos\nlíneas",0',
        '',
      ].join('\r\n'),
    )
  })
})

describe('a table as a spreadsheet', () => {
  test('is the same bytes for the same table, whenever it is made', async () => {
    const first = await renderXlsx(table)
    // A zip file tells time in steps of two seconds.
    await new Promise((resolve) => setTimeout(resolve, 2_100))
    expect(await renderXlsx(table)).toEqual(first)
  })

  test('holds numbers as numbers, what looks like a formula as text, and accents', async () => {
    const parts = unzipSync(await renderXlsx(table))
    const read = (name: string) => new TextDecoder().decode(parts[name])
    const sheet = read('xl/worksheets/sheet1.xml')
    expect(read('xl/workbook.xml')).toContain('name="Compromisos  2026 1"')
    expect(sheet).not.toContain('<f>')
    expect(sheet).toMatch(/<v>-1<\/v>/)
    expect(sheet).toContain('state="frozen"')
    const texts = read('xl/sharedStrings.xml')
    for (const text of ['Institución', 'Niñez, "Ñandú"', '=HYPERLINK(', 'dos\nlíneas'])
      expect(texts).toContain(text)
  })
})

test('a document as a spreadsheet stands on the first sheet, its tables on others, and both say that it is a draft', async () => {
  const document = {
    language: 'es' as const,
    title: 'Informe',
    lead: ['2026-H1'],
    blocks: [
      { kind: 'heading' as const, text: 'Lecciones' },
      { kind: 'facts' as const, rows: [['Período', 'un semestre']] as const },
      {
        kind: 'table' as const,
        head: ['Indicador', 'Alcanzado'],
        widths: [0.5, 0.5],
        rows: [['I1.1', '< 11']],
      },
    ],
    footer: '',
    watermark: 'BORRADOR',
    pageOf: () => '',
    createdAt: new Date('2026-07-01T00:00:00Z'),
  }
  const parts = unzipSync(await renderWorkbook(document, [{ ...table, name: 'Cifras' }]))
  const read = (name: string) => new TextDecoder().decode(parts[name])
  expect(read('xl/workbook.xml')).toMatch(/name="Informe".*name="Cifras BORRADOR"/s)
  expect(read('xl/worksheets/sheet2.xml')).toMatch(/<v>-1<\/v>/)
  for (const text of ['BORRADOR', 'Lecciones', 'un semestre', 'I1.1', '&lt; 11'])
    expect(read('xl/sharedStrings.xml')).toContain(text)
})
