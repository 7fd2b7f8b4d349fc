import type { Stage } from './parties/audit/index.ts'
import type { Chance } from './platform/chance.ts'

/** Which event wakes which stage, on one screen. */
export function stages(_parts: { readonly chance: Chance }): readonly Stage[] {
  return []
}
