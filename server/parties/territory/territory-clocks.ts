import { sql } from 'kysely'
import type { TerritoryClock, TerritoryClocksDraft } from '../../../vocabulary/wire/territory.ts'
import { clockHours, territoryClockSteps, type Urgency } from '../../../vocabulary/words/index.ts'
import { recordMove, type Work } from '../../platform/database/index.ts'
import { Problem } from '../../platform/problem.ts'

const urgencies = ['urgent', 'normal'] as const satisfies readonly Urgency[]

/** Every clock of a place with its hours, and the place that chose them; null is the programme's table. */
export async function listClocks(work: Work, placeId: string): Promise<TerritoryClock[]> {
  await requireTerritory(work, placeId)
  const found = await sql<{ step: string; urgency: Urgency; hours: number; place_id: string; name: string }>`
    select distinct on (c.step, c.urgency) c.step, c.urgency, c.hours, c.place_id, p.name
    from parties.places_above(${placeId}) a join parties.territory_clock c on c.place_id = a.place_id
    join parties.place p on p.id = a.place_id
    order by c.step, c.urgency, a.distance`.execute(work.tx)
  return territoryClockSteps.flatMap((step) =>
    urgencies.map((urgency) => {
      const chosen = found.rows.find((row) => row.step === step && row.urgency === urgency)
      return {
        step,
        urgency,
        hours: chosen?.hours ?? clockHours[step][urgency],
        usual: clockHours[step][urgency],
        chosenBy: chosen === undefined ? null : { placeId: chosen.place_id, placeName: chosen.name },
      }
    }),
  )
}

/**
 * Sets the clocks that a place has of its own, in place of those it had. What is the same as the programme's table is
 * kept as well: a place may hold to it against the place above.
 *
 * @throws Problem not-found; not-permitted; invalid-input for a step named twice
 */
export async function putClocks(work: Work, placeId: string, draft: TerritoryClocksDraft): Promise<void> {
  await requireTerritory(work, placeId)
  const may = await sql<{ may: boolean }>`
    select ${placeId} = any (access.places('supervisor')) as may`.execute(work.tx)
  if (may.rows[0]?.may !== true) throw new Problem('not-permitted')
  const seen = new Set<string>()
  for (const [at, { step, urgency }] of draft.clocks.entries()) {
    if (seen.has(`${step} ${urgency}`)) throw Problem.of('invalid-input', `/clocks/${at}/step`, 'repeated')
    seen.add(`${step} ${urgency}`)
  }
  await sql`delete from parties.territory_clock where place_id = ${placeId}`.execute(work.tx)
  for (const { step, urgency, hours } of draft.clocks)
    await sql`insert into parties.territory_clock (place_id, step, urgency, hours)
      values (${placeId}, ${step}, ${urgency}, ${hours})`.execute(work.tx)
  recordMove(work, {
    kind: 'territory.clocks-set',
    subjectKind: 'territory',
    subjectId: placeId,
    state: null,
    detail: { clocks: draft.clocks },
  })
}

async function requireTerritory(work: Work, placeId: string): Promise<void> {
  const found = await sql`select from parties.territory where place_id = ${placeId}`.execute(work.tx)
  if (found.rows.length === 0) throw new Problem('not-found')
}
