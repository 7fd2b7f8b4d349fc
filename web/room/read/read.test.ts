import { describe, expect, test } from 'vitest'
import type { RoomMaterials } from '../../../vocabulary/wire/practice.ts'
import { asPage } from './as-page.ts'
import { keptMaterials } from './kept-materials.ts'

const each = (text: string) => ({ es: text, fr: '', en: `${text} en` })
const materials: RoomMaterials = {
  title: 'Formación <de> "prueba"',
  language: 'es',
  version: '2026.1',
  sessions: [
    {
      day: 1,
      startsAt: '08:00',
      title: each('Señales & hechos'),
      materials: each('Se mira <primero> el peligro.'),
    },
  ],
  cases: [{ title: each('Caso'), story: each('Historia'), asks: [each('¿Qué se observó?')] }],
}

function aStore(room = Number.POSITIVE_INFINITY) {
  const kept = new Map<string, string>()
  return {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => {
      if (value.length > room) throw new DOMException('full', 'QuotaExceededError')
      kept.set(key, value)
    },
    removeItem: (key: string) => void kept.delete(key),
  }
}

describe('what is read without a network', () => {
  test('is one page that asks nothing of any address and runs no script', () => {
    const page = asPage(materials, 'es', { cases: 'Casos' })
    expect(page).not.toMatch(/<script|https?:|src=|href=/)
    expect(page).toContain('Señales &amp; hechos')
    expect(page).toContain('Se mira &lt;primero&gt; el peligro.')
    expect(page).toContain('<title>Formación &lt;de&gt; &quot;prueba&quot;</title>')
  })

  test('is in the language asked for, and in Spanish where that is missing', () => {
    expect(asPage(materials, 'en', { cases: 'Cases' })).toContain('¿Qué se observó? en')
    expect(asPage(materials, 'fr', { cases: 'Cas' })).toContain('<li>¿Qué se observó?</li>')
  })

  test('is kept for the wall it was opened with, until it is taken away', () => {
    const store = aStore()
    const kept = keptMaterials(store, 'abcdefgh')
    expect(kept.read()).toBeNull()
    expect(kept.write(materials)).toBe(true)
    expect(kept.read()).toEqual(materials)
    expect(keptMaterials(store, 'zzzzzzzz').read()).toBeNull()
    kept.forget()
    expect(kept.read()).toBeNull()
  })

  test('says that there was no room for it, and breaks nothing', () => {
    const kept = keptMaterials(aStore(10), 'abcdefgh')
    expect(kept.write(materials)).toBe(false)
    expect(kept.read()).toBeNull()
  })
})
