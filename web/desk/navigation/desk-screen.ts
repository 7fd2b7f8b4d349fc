import type { RouteRecordRaw } from 'vue-router'
import type { Role } from '../../../vocabulary/words/index.ts'
import type { ScreenName, ShellWords } from '../../wording/desk/index.ts'

export type Wing = keyof ShellWords['wings']

/** What a folder of screens gives to the desk: its routes, and who may open them. */
export interface DeskScreen {
  readonly name: ScreenName
  /** From the base of the desk, for instance `/triage`. */
  readonly path: string
  readonly open: () => Promise<unknown>
  /** `everyone` needs no sign-in at all. */
  readonly roles: readonly Role[] | 'signed-in' | 'everyone'
  /** Where it stands in the menu; a screen that is reached from another has no place there. */
  readonly wing?: Wing
  /** The entry of the menu that it belongs to, where its address does not begin as that entry's does. */
  readonly under?: ScreenName
}

export function routeOf(screen: DeskScreen): RouteRecordRaw {
  return {
    path: screen.path,
    name: screen.name,
    component: screen.open as () => Promise<never>,
    meta: { screen },
  }
}

/** Whether a person with these roles may open the screen. The server decides again on every request. */
export function mayOpen(screen: DeskScreen, roles: readonly string[]): boolean {
  if (screen.roles === 'everyone' || screen.roles === 'signed-in') return true
  return screen.roles.some((role) => roles.includes(role))
}

const wings = [
  'now',
  'signals',
  'watch',
  'warning',
  'mechanism',
  'commitments',
  'governance',
  'programme',
  'capacity',
  'results',
  'administration',
  'channels',
  'data',
] as const satisfies readonly Wing[]

export interface MenuPart {
  readonly wing: Wing
  readonly screens: readonly DeskScreen[]
}

/** The menu of a person: only what the roles open, wing by wing, in the order the screens are listed. */
export function menuFor(screens: readonly DeskScreen[], roles: readonly string[]): readonly MenuPart[] {
  return wings
    .map((wing) => ({
      wing,
      screens: screens.filter((screen) => screen.wing === wing && mayOpen(screen, roles)),
    }))
    .filter((part) => part.screens.length > 0)
}
