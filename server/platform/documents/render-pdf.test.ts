import { describe, expect, test } from 'vitest'
import { readPdf } from '../../testing/read-pdf.ts'
import type { Document } from './document.ts'
import { latinText } from './latin-text.ts'
import { renderPdf } from './render-pdf.ts'

const document = (change: Partial<Document> = {}): Document => ({
  language: 'es',
  title: 'Alerta temprana — Ñandú',
  lead: ['Número AT-2026-003'],
  blocks: [
    { kind: 'heading', text: 'Población en riesgo' },
    { kind: 'paragraph', text: 'Niñas y « œuvre » — señal útil.' },
    { kind: 'facts', rows: [['Vigencia', '90 días']] },
    { kind: 'table', head: ['Institución', 'Plazo'], widths: [0.5, 0.5], rows: [['Niñez', '20 de marzo']] },
  ],
  footer: 'AT-2026-003',
  watermark: null,
  pageOf: (page, pages) => `Página ${page} de ${pages}`,
  createdAt: new Date('2026-03-02T15:00:00Z'),
  ...change,
})

describe('a document as PDF', () => {
  test('is tagged, names its language, and shows accents', async () => {
    const { text, plain } = readPdf(await renderPdf(document()))
    expect(plain).toContain('/Lang (es)')
    expect(plain).toMatch(/\/Marked true/)
    for (const role of ['H1', 'H2', 'P', 'Table', 'TR', 'TH', 'TD']) expect(plain).toContain(`/S /${role}`)
    for (const words of ['Ñandú', 'Población en riesgo', '« œuvre »', 'Institución', 'Página 1 de 1'])
      expect(text).toContain(words)
  })

  test('is the same bytes for the same document', async () => {
    expect(await renderPdf(document())).toEqual(await renderPdf(document()))
  })

  test('carries its watermark on every page, and none when it is the real thing', async () => {
    const long = Array.from({ length: 120 }, (_, n) => ({
      kind: 'paragraph' as const,
      text: `Párrafo ${n}: ${'palabra '.repeat(20)}`,
    }))
    const { text } = readPdf(await renderPdf(document({ blocks: long, watermark: 'EJERCICIO' })))
    const pages = Number(/Página 1 de (\d+)/.exec(text)?.[1])
    expect(pages).toBeGreaterThan(2)
    expect(text.match(/EJERCICIO/g)).toHaveLength(2 * pages)
    expect(readPdf(await renderPdf(document())).text).not.toContain('EJERCICIO')
  })

  test('does not cut a row of a table between two pages', async () => {
    const rows = Array.from({ length: 60 }, (_, n) => [`Fila ${n}`, 'texto '.repeat(40)])
    const { text } = readPdf(
      await renderPdf(document({ blocks: [{ kind: 'table', head: ['a', 'b'], widths: [0.3, 0.7], rows }] })),
    )
    for (let n = 0; n < 60; n++) expect(text).toContain(`Fila ${n}`)
  })
})

test('a character that the fonts lack loses its mark or becomes a question mark', () => {
  expect(latinText('Ĉu ≥ 11 → ñ')).toBe('Cu >= 11 -> ñ')
  expect(latinText('日')).toBe('?')
})
