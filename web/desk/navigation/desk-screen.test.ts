import { describe, expect, test } from 'vitest'
import { type DeskScreen, mayOpen, menuFor } from './desk-screen.ts'

const open = async (): Promise<null> => null
const screens: readonly DeskScreen[] = [
  { name: 'duty', path: '/duty', open, roles: ['supervisor'], wing: 'mechanism' },
  { name: 'triage', path: '/triage', open, roles: ['triage-operator', 'supervisor'], wing: 'warning' },
  { name: 'signal', path: '/signals/:id', open, roles: ['triage-operator'] },
  { name: 'attention', path: '/', open, roles: 'signed-in', wing: 'now' },
]

describe('the menu', () => {
  test('shows what the roles open and nothing else', () => {
    const shown = menuFor(screens, ['triage-operator']).flatMap((part) =>
      part.screens.map((screen) => screen.name),
    )
    expect(shown).toEqual(['attention', 'triage'])
  })

  test('keeps the order of the wings and leaves out an empty one', () => {
    expect(menuFor(screens, ['supervisor']).map((part) => part.wing)).toEqual(['now', 'warning', 'mechanism'])
    expect(menuFor(screens, ['donor']).map((part) => part.wing)).toEqual(['now'])
  })
})

test('a screen without a place in the menu still asks for its roles', () => {
  const [, , signal] = screens
  expect(signal && mayOpen(signal, ['triage-operator'])).toBe(true)
  expect(signal && mayOpen(signal, ['donor'])).toBe(false)
})
