import { describe, expect, test } from 'vitest'
import { demonstration, desktop, telephone, useBrowser, type Visitor } from './frame/index.ts'

const arrive = useBrowser()
const languages = ['Français', 'English', 'Español'] as const

/** One person of each role. */
async function castOf(visitor: Visitor): Promise<readonly { name: string; role: string }[]> {
  const reply = await visitor.page.request.get('/api/v1/demo/people')
  const { items } = (await reply.json()) as { items: { displayName: string; roles: { role: string }[] }[] }
  const cast = new Map(items.map(({ displayName, roles }) => [roles[0]?.role ?? '', displayName]))
  return [...cast].map(([role, name]) => ({ role, name }))
}

async function become(visitor: Visitor, name: string): Promise<void> {
  await visitor.open('/desk/sign-in')
  await visitor.press(new RegExp(`^${name}`))
  await visitor.page.getByRole('button', { name: new RegExp(`${name}$`) }).waitFor()
}

async function speak(visitor: Visitor, name: string, language: (typeof languages)[number]): Promise<void> {
  await visitor.tap(visitor.page.getByRole('button', { name: new RegExp(`${name}$`) }))
  await visitor.press(language)
  await visitor.page.keyboard.press('Escape')
}

/** At a desk by day, and on a telephone at night. */
async function lookAtBothSizes(visitor: Visitor, name: string, { picture = true } = {}): Promise<void> {
  for (const [size, colorScheme] of [
    [desktop, 'light'],
    [telephone, 'dark'],
  ] as const) {
    await visitor.page.setViewportSize(size)
    await visitor.page.emulateMedia({ colorScheme })
    await visitor.look(name, { picture })
  }
  await visitor.holdsEnlarged(name)
}

describe('every first screen of every role, in three languages, passes axe at 360 and 1280 px and holds at 200 %', () => {
  test('the front page and sign-in', async () => {
    for (const language of ['es', 'fr', 'en'] as const) {
      const visitor = await arrive({ at: demonstration(), size: desktop, language })
      for (const [path, name] of [
        ['/', 'front'],
        ['/desk/sign-in', 'sign-in'],
      ] as const) {
        await visitor.open(path)
        await visitor.button(/^Alba Merindo/).waitFor()
        expect(await visitor.page.locator('html').getAttribute('lang')).toBe(language)
        await lookAtBothSizes(visitor, `${name}-${language}`)
      }
      await visitor.leave()
    }
  })

  test('the desk, as each person', async () => {
    const visitor = await arrive({ at: demonstration(), size: desktop })
    const cast = await castOf(visitor)
    expect(cast.length).toBeGreaterThanOrEqual(17)
    for (const { role, name } of cast) {
      await become(visitor, name)
      for (const language of languages) {
        await speak(visitor, name, language)
        await lookAtBothSizes(visitor, `first-${role}`, { picture: language === 'Español' })
      }
      await visitor.arriveAt('Lo que le toca ahora')
    }
  }, 240_000)
})
