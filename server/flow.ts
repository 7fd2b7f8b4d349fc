import type { Stage } from './parties/audit/index.ts'
import type { Chance } from './platform/chance.ts'
import { responseStages } from './warning/response/index.ts'
import { situationStages } from './warning/situation/index.ts'

/** Which event wakes which stage, on one screen. */
export function stages(parts: { readonly chance: Chance }): readonly Stage[] {
  return [...situationStages(parts), ...responseStages()]
}
