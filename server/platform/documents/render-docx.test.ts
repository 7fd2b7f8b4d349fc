import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import type { Document } from './document.ts'
import { renderDocx } from './render-docx.ts'

const document = (change: Partial<Document> = {}): Document => ({
  language: 'es',
  title: 'Acta — Ñandú',
  lead: ['Número TL-2026-003'],
  blocks: [
    { kind: 'heading', text: 'Acuerdos' },
    { kind: 'paragraph', text: 'Niñas y « œuvre »\nsegunda línea & <más>' },
    { kind: 'facts', rows: [['Vigencia', '90 días']] },
    { kind: 'table', head: ['Institución', 'Plazo'], widths: [0.5, 0.5], rows: [['Niñez', '≥ 20 de marzo']] },
  ],
  footer: 'TL-2026-003',
  watermark: null,
  pageOf: (page, pages) => `Página ${page} de ${pages}`,
  createdAt: new Date('2026-03-02T15:00:00Z'),
  ...change,
})

async function partsOf(change: Partial<Document> = {}) {
  const parts = unzipSync(await renderDocx(document(change)))
  return (name: string) => strFromU8(parts[name] ?? new Uint8Array())
}

describe('a document as Office Open XML', () => {
  test('holds its headings, texts and tables as what they are, with every character', async () => {
    const read = await partsOf()
    const body = read('word/document.xml')
    for (const text of [
      'Acta — Ñandú',
      'Acuerdos',
      'Niñas y « œuvre »',
      'segunda línea &amp; &lt;más&gt;',
      '≥ 20 de marzo',
    ])
      expect(body).toContain(text)
    expect(body).toContain('w:val="Heading1"')
    expect(body).toContain('w:val="Heading2"')
    expect(body.match(/<w:tblHeader\/>/g)).toHaveLength(1)
    expect(body).toContain('<w:br/>')
    expect(read('word/styles.xml')).toContain('w:val="es-HN"')
    expect(read('docProps/core.xml')).toContain('2026-03-02T15:00:00Z')
  })

  test('says on every page which of how many it is, in its language, and what it is not the real thing of', async () => {
    const foot = (await partsOf())('word/footer1.xml')
    expect(foot).toContain('TL-2026-003 · Página ')
    expect(foot).toMatch(/PAGE[\s\S]* de [\s\S]*NUMPAGES/)
    const marked = await partsOf({ watermark: 'DEMOSTRACIÓN' })
    expect(marked('word/header1.xml')).toContain('DEMOSTRACIÓN')
    expect((await partsOf())('word/header1.xml')).not.toContain('DEMOSTRACIÓN')
  })

  test('is the same bytes for the same document, whenever it is made', async () => {
    const first = await renderDocx(document())
    // Longer than the steps of two seconds in which a zip file tells time.
    await new Promise((resolve) => setTimeout(resolve, 2_100))
    expect(await renderDocx(document())).toEqual(first)
  })

  test('holds no character that XML refuses', async () => {
    const read = await partsOf({
      title: 'uno\u0000dos\u000b',
      blocks: [{ kind: 'paragraph', text: '\u0001tres' }],
    })
    expect(read('word/document.xml')).toContain('unodos')
    expect(read('word/document.xml')).not.toContain('\u0001')
  })
})
