import { isRole, type Role } from '../../../vocabulary/words/index.ts'
import type { DeskScreen, MenuPart, Wing } from './desk-screen.ts'

/** Up to here the whole menu is seen at once, and nothing of it needs to be folded. */
const seenAtOnce = 12

/** Where the daily work of each role is: open from the start, so that nobody unfolds anything to begin with it. */
const workOf: Readonly<Record<Role, Wing>> = {
  'focal-point': 'mechanism',
  'local-coordinator': 'signals',
  'local-member': 'mechanism',
  'triage-operator': 'signals',
  analyst: 'signals',
  approver: 'warning',
  'case-worker': 'commitments',
  liaison: 'commitments',
  ombudsman: 'commitments',
  'steering-member': 'governance',
  'project-team': 'governance',
  trainer: 'capacity',
  donor: 'results',
  administrator: 'administration',
  'data-officer': 'data',
  supervisor: 'signals',
  'organization-member': 'warning',
}

/** The entry that somebody stands at: the one with the longest beginning of the address. */
export function entryAt(
  menu: readonly MenuPart[],
  at: { readonly path: string; readonly screen: DeskScreen | undefined },
): DeskScreen | null {
  let found: DeskScreen | null = null
  for (const entry of menu.flatMap(({ screens }) => screens)) {
    if (entry.name === at.screen?.name || entry.name === at.screen?.under) return entry
    const begins = entry.path !== '/' && at.path.startsWith(`${entry.path}/`)
    if (begins && entry.path.length > (found?.path.length ?? 0)) found = entry
  }
  return found
}

/** Which parts of the menu stand open until the person folds or unfolds one. */
export function openParts(
  menu: readonly MenuPart[],
  { roles, entry }: { readonly roles: readonly string[]; readonly entry: DeskScreen | null },
): ReadonlySet<Wing> {
  const entries = menu.flatMap(({ screens }) => screens)
  if (entries.length <= seenAtOnce) return new Set(menu.map(({ wing }) => wing))
  const work = roles.filter(isRole).map((role) => workOf[role])
  return new Set<Wing>(['now', ...work, ...(entry?.wing === undefined ? [] : [entry.wing])])
}
