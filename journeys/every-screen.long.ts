import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { demonstration, desktop, telephone, useBrowser, type Visitor } from './frame/index.ts'
import { become } from './steps/index.ts'

const arrive = useBrowser()

interface Door {
  readonly path: string
  readonly title: string
}

/** The screens of a person's menu, as the menu names them. */
const menuOf = (page: Page): Promise<readonly Door[]> =>
  page
    .getByRole('navigation', { name: 'Pantallas' })
    .locator('a')
    .evaluateAll((links) =>
      links.map((link) => ({
        path: link.getAttribute('href') ?? '',
        title: link.textContent?.trim() ?? '',
      })),
    )

/** `/desk/alerts/6f1c…` and its like are one screen. */
const kindOf = (path: string): string =>
  path.split(/[?#]/)[0]?.replace(/\/[0-9a-f]{8}-[0-9a-f-]{27,}|\/XT[0-9-]*|\/I\d[\d.]*/g, '/:id') ?? path

/** Where the rows of this list lead: one door a screen that was not seen yet. */
async function rowsOf(page: Page): Promise<readonly string[]> {
  return await page
    .locator('main a[href^="/desk/"]')
    .evaluateAll((links) => [...new Set(links.map((link) => link.getAttribute('href') ?? ''))])
}

/** What can be focused in the content of the screen, and what the Tab key does not reach of it. */
async function outOfReach(page: Page): Promise<readonly string[]> {
  const stops = await page.evaluate(() => {
    const main = document.querySelector<HTMLElement>('main')
    const found = [
      ...(main?.querySelectorAll<HTMLElement>('a[href], button, input, select, textarea, summary') ?? []),
    ]
    const usable = found.filter(
      (one) =>
        one.checkVisibility({ visibilityProperty: true }) &&
        !one.matches(':disabled') &&
        one.tabIndex >= 0 &&
        // The arrow keys go through one question; a pop-up's own parts are reached when it is open.
        !one.matches('input[type="radio"]'),
    )
    for (const [index, one] of usable.entries()) one.dataset.stop = String(index)
    document.addEventListener('focusin', ({ target }) => {
      if (target instanceof HTMLElement) target.dataset.reached = 'yes'
    })
    main?.focus({ preventScroll: true })
    return usable.map((one) => (one.textContent ?? '').trim() || one.getAttribute('name') || one.tagName)
  })
  const missed = () =>
    page
      .locator('[data-stop]:not([data-reached])')
      .evaluateAll((left) => left.map((one) => Number((one as HTMLElement).dataset.stop)))
  let left = await missed()
  for (let round = 0; round < 6 && left.length > 0; round++) {
    // At least the frame around the content is walked through as well.
    for (let press = 0; press < Math.max(left.length, 15); press++) await page.keyboard.press('Tab')
    left = await missed()
  }
  return stops.filter((_, index) => left.includes(index))
}

async function lookThrough(visitor: Visitor, name: string): Promise<void> {
  const { page } = visitor
  await page.setViewportSize(desktop)
  await visitor.look(name, { picture: false })
  expect(await outOfReach(page), `${name} by the keyboard alone`).toEqual([])
  await page.setViewportSize(telephone)
  await visitor.look(name)
  await visitor.holdsEnlarged(name)
}

describe('every screen that a menu opens, and the first of what its lists lead to', () => {
  test('passes axe at 360 and 1280 px, holds at 200 %, and is worked by the keyboard alone', async () => {
    const visitor = await arrive({ at: demonstration(), size: desktop })
    const reply = await visitor.page.request.get('/api/v1/demo/people')
    const { items } = (await reply.json()) as { items: { displayName: string; roles: { role: string }[] }[] }
    const cast = new Map(items.map(({ displayName, roles }) => [roles[0]?.role ?? '', displayName]))
    const seen = new Set<string>()
    const faults: string[] = []
    for (const name of cast.values()) {
      await become(visitor, name)
      await visitor.page.setViewportSize(desktop)
      const waiting: string[] = (await menuOf(visitor.page)).map(({ path }) => path)
      for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
        if (seen.has(kindOf(path))) continue
        seen.add(kindOf(path))
        await visitor.open(path)
        await visitor.page.locator('main h1').waitFor()
        const screen = `every${kindOf(path).replaceAll(/[/:]+/g, '-')}`
        // One fault does not hide the others.
        await lookThrough(visitor, screen).catch((fault: Error) => faults.push(`${path}: ${fault.message}`))
        waiting.push(...(await rowsOf(visitor.page)))
        await visitor.page.setViewportSize(desktop)
      }
    }
    expect(faults).toEqual([])
    expect(seen.size).toBeGreaterThan(40)
  }, 1_500_000)
})
