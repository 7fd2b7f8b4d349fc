import { nextTick } from 'vue'
import { createRouter, createWebHistory, type RouteLocationRaw, type Router } from 'vue-router'
import { shellWords } from '../wording/desk/index.ts'
import { type DeskScreen, mayOpen, movedPaths, routeOf } from './navigation/index.ts'
import { rolesOf, type Session, whoIs } from './session/index.ts'
import type { Speech } from './words/index.ts'

declare module 'vue-router' {
  interface RouteMeta {
    screen?: DeskScreen
  }
}

export interface RouterParts {
  readonly screens: readonly DeskScreen[]
  readonly session: Session
  readonly speech: Speech
}

/** Opens screens for those whose roles open them; names the page and moves the focus to its title. */
export function createDeskRouter(parts: RouterParts): Router {
  const { screens, session, speech } = parts
  const router = createRouter({
    history: createWebHistory('/desk/'),
    routes: [...screens.map(routeOf), ...movedPaths],
    scrollBehavior: (_to, _from, saved) => saved ?? { top: 0 },
  })
  router.beforeEach(async (to) => {
    if (session.standing.value.kind === 'not-asked') await session.ask()
    return turnAway(to.meta.screen, to.fullPath, session)
  })
  router.afterEach(async (to, from) => {
    const words = shellWords[speech.language.value]
    document.title = words.pageTitle(words.screens[to.meta.screen?.name ?? 'lost'])
    // A filter in the address is not a new screen: the focus stays where it was.
    if (to.path === from.path && from.matched.length > 0) return
    await nextTick()
    const title = document.querySelector<HTMLElement>('main h1')
    ;(title ?? document.querySelector<HTMLElement>('main'))?.focus({ preventScroll: true })
  })
  return router
}

function turnAway(screen: DeskScreen | undefined, path: string, session: Session): RouteLocationRaw | true {
  if (screen === undefined || screen.roles === 'everyone') return true
  const standing = session.standing.value
  if (standing.kind === 'enrolment') return { path: '/enrolment', query: { back: path } }
  if (standing.kind !== 'signed-in') return { path: '/sign-in', query: path === '/' ? {} : { back: path } }
  if (mayOpen(screen, rolesOf(whoIs(session)))) return true
  const roles = typeof screen.roles === 'string' ? '' : screen.roles.join(',')
  return { path: '/not-yours', query: { roles } }
}
