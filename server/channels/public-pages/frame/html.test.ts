import fc from 'fast-check'
import { expect, test } from 'vitest'
import { html } from './html.ts'

test('what a person wrote never becomes markup, wherever it stands', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const { text: piece } = html`<p title="${text}">${text}</p>`
      expect(piece.match(/[<>"]/g)).toEqual(['<', '"', '"', '>', '<', '>'])
      expect(piece).not.toMatch(/&(?!amp;|lt;|gt;|quot;|#39;)/)
    }),
  )
})

test('pieces stay markup, lists stand one after the other, nothing is written for nothing', () => {
  expect(html`<ul>${[1, 2].map((one) => html`<li>${one}</li>`)}${null}${false}</ul>`.text).toBe(
    '<ul><li>1</li><li>2</li></ul>',
  )
})
