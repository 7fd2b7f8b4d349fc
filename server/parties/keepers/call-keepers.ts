import type { Chance } from '../../platform/chance.ts'
import type { Work } from '../../platform/database/index.ts'
import type { Stage } from '../audit/index.ts'
import { callNamed } from '../duty/index.ts'
import { keeperTables } from './keepers-store.ts'

/**
 * Tells every keeper of a circle, by a notice without content, that they were named, that somebody asks, that one of them
 * answered, and that something was opened. The one who did it is told as well: if it was not they, they learn of it.
 */
export function callKeepers(parts: { readonly chance: Chance }): Stage {
  return {
    name: 'call-keepers',
    wokenBy: [
      'keeper-circle.proposed',
      'keeper-circle.in-force',
      'keeper-request.asked',
      'keeper-request.released',
      'keeper-request.refused',
      'keeper-request.opened',
    ],
    async handle(work, event) {
      const circleId = event.kind.startsWith('keeper-circle.') ? event.subjectId : event.detail.circleId
      if (typeof circleId !== 'string') return
      await callNamed(work, parts.chance, {
        kind: 'keepers',
        subjectId: `${event.subjectId} ${event.position}`,
        personIds: await keepersOf(work, circleId),
      })
    },
  }
}

async function keepersOf(work: Work, circleId: string): Promise<readonly string[]> {
  const keepers = await keeperTables(work)
    .selectFrom('sealed.keeper')
    .select('person_id')
    .where('circle_id', '=', circleId)
    .orderBy('person_id')
    .execute()
  return keepers.map(({ person_id }) => person_id)
}
