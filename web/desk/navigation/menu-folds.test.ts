import { describe, expect, test } from 'vitest'
import { type DeskScreen, menuFor, type Wing } from './desk-screen.ts'
import { entryAt, openParts } from './menu-folds.ts'

const open = async (): Promise<null> => null
const entry = (name: DeskScreen['name'], path: string, wing: Wing): DeskScreen => ({
  name,
  path,
  open,
  roles: 'signed-in',
  wing,
})
const meeting: DeskScreen = {
  name: 'meeting',
  path: '/meetings/:id',
  open,
  roles: 'signed-in',
  under: 'calendar',
}
const few: readonly DeskScreen[] = [
  entry('attention', '/', 'now'),
  entry('committee', '/committee', 'governance'),
  entry('committee-follow-up', '/committee/follow-up', 'governance'),
  entry('calendar', '/calendar', 'programme'),
]
const many: readonly DeskScreen[] = [
  ...few,
  ...(['people', 'organizations', 'catalogues', 'texts', 'keys', 'keepers'] as const).map((name) =>
    entry(name, `/${name}`, 'administration'),
  ),
  ...(['privacy', 'sharing', 'retention'] as const).map((name) => entry(name, `/${name}`, 'data')),
]

describe('the entry that somebody stands at', () => {
  const menu = menuFor(few, [])
  const at = (path: string, screen?: DeskScreen) => entryAt(menu, { path, screen })?.name

  test('is the one with the longest beginning of the address', () => {
    expect(at('/committee/follow-up/7')).toBe('committee-follow-up')
    expect(at('/committee/sessions/7')).toBe('committee')
    expect(at('/committees')).toBeUndefined()
  })

  test('is the first screen only there, and nothing on a screen that belongs to none', () => {
    expect(at('/', few[0])).toBe('attention')
    expect(at('/sessions')).toBeUndefined()
  })

  test('is named by a screen with an address of its own', () => {
    expect(at('/meetings/7', meeting)).toBe('calendar')
  })
})

describe('the parts of the menu that stand open', () => {
  test('are all of them while the menu is short', () => {
    const menu = menuFor(few, [])
    expect([...openParts(menu, { roles: [], entry: null })]).toEqual(['now', 'governance', 'programme'])
  })

  test('are what needs one now, the work of each role and where one stands', () => {
    const menu = menuFor(many, [])
    const openOf = (roles: readonly string[], name?: string) =>
      [...openParts(menu, { roles, entry: many.find((one) => one.name === name) ?? null })].sort()
    expect(openOf(['steering-member'])).toEqual(['governance', 'now'])
    expect(openOf(['steering-member', 'data-officer'])).toEqual(['data', 'governance', 'now'])
    expect(openOf(['steering-member'], 'people')).toEqual(['administration', 'governance', 'now'])
  })
})
