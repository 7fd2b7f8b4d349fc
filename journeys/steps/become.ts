import type { Locator } from 'playwright-core'
import type { Visitor } from '../frame/index.ts'

/** Becomes a person of the demonstration by one press, and arrives at what needs that person now. */
export async function become(visitor: Visitor, name: string): Promise<void> {
  await visitor.open('/desk/sign-in')
  // The page may still do something for whoever was signed in; a person would not press within that blink either.
  await visitor.settle()
  await visitor.press(new RegExp(`^${name}`))
  await visitor.arriveAt('Lo que le toca ahora')
}

const menuOf = (visitor: Visitor): Locator => visitor.page.getByRole('navigation', { name: 'Pantallas' })

/** Unfolds the part of the menu in which an entry stands, where it is folded: a press like any other. */
async function openPartOf(visitor: Visitor, screen: string): Promise<void> {
  const entry = visitor.page.getByRole('link', { name: screen, exact: true, includeHidden: true })
  const shown = entry.and(menuOf(visitor).locator('a')).first()
  await shown.waitFor({ state: 'attached' })
  if (await shown.isVisible()) return
  await visitor.tap(menuOf(visitor).locator('details').filter({ has: entry }).locator('summary'))
}

/** Goes to a screen by the menu, which a telephone has to open first; who is there already loads it anew. */
export async function goTo(visitor: Visitor, screen: string): Promise<void> {
  const title = visitor.page.getByRole('heading', { level: 1, name: screen, exact: true })
  if (await title.isVisible()) {
    await visitor.page.reload()
    return title.waitFor()
  }
  const menu = visitor.button('Menú')
  if (await menu.isVisible()) await visitor.tap(menu)
  await openPartOf(visitor, screen)
  await visitor.follow(screen, menuOf(visitor))
  await visitor.arriveAt(screen)
}
