import { sql } from 'kysely'
import { webhookEventNames } from '../../../vocabulary/words/index.ts'
import type { Event, Stage } from '../../parties/audit/index.ts'
import type { Chance } from '../../platform/chance.ts'
import type { Work } from '../../platform/database/index.ts'
import { bodyOf, eventOf, findTelling, toldMoves } from './tell-what.ts'

/** Writes down what each program is to be told, in the transaction that moves the cursor: once, and in the chain's order. */
export function webhookStage(parts: { readonly chance: Chance }): Stage {
  return {
    name: 'tell-webhooks',
    wokenBy: toldMoves(webhookEventNames),
    handle: async (work, event) => await writeDeliveries(work, event, parts.chance),
  }
}

async function writeDeliveries(work: Work, event: Event, chance: Chance): Promise<void> {
  const name = eventOf(event.kind)
  if (name === null || event.detail.compartment === 'restricted') return
  const wanting = await sql<{ id: string; exercises: boolean }>`
    select id, exercises from parties.webhook
    where state = 'active' and ${name} = any (events) and created_at <= ${event.at} order by id`.execute(
    work.tx,
  )
  if (wanting.rows.length === 0) return
  const telling = await findTelling(work, event)
  if (telling === null) return
  const body = bodyOf(event, name, telling)
  for (const { id } of wanting.rows.filter(({ exercises }) => exercises || !telling.exercise)) {
    await sql`
      insert into parties.webhook_delivery
        (id, webhook_id, event_id, kind, subject_kind, subject_id, body, ordinal, tell_from, next_attempt_at)
      values (${chance.uuid()}, ${id}, ${event.id}, ${name}, ${event.subjectKind}, ${event.subjectId}, ${body},
              ${event.position}, ${telling.from}, ${telling.from})`.execute(work.tx)
  }
}
