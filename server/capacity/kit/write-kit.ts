import { sql } from 'kysely'
import type { KitCase, KitQuestion, KitSession, KitValidation } from '../../../vocabulary/wire/kit.ts'
import { competencies, hasCode } from '../../../vocabulary/words/index.ts'
import { type Mover, permitMove, personOf } from '../../commitment/index.ts'
import type { Chance } from '../../platform/chance.ts'
import type { Work } from '../../platform/database/index.ts'
import { Problem } from '../../platform/problem.ts'
import { insertKit, type KitRecord, keepKit, kitCycle, kits, recordKitMove } from './kit-store.ts'
import { nextVersion } from './next-version.ts'

/** Begins a draft that says what this version says, to be changed item by item. @returns the new version's id */
export async function beginVersion(work: Work, id: string, parts: { chance: Chance }): Promise<string> {
  const from = await keepKit(work, id)
  const known = await kits(work)
    .selectFrom('capacity.kit_version')
    .select('version')
    .where('kit', '=', from.kit)
    .execute()
  const version = nextVersion(
    known.map((one) => one.version),
    work.now.getUTCFullYear(),
  )
  const made = { id: parts.chance.uuid(), kit: from.kit, version }
  await insertKit(work, { ...made, content: from.content, shipped: false })
  recordKitMove(work, made, { act: 'begun', state: 'draft', detail: { from: from.version } })
  return made.id
}

type Item =
  | { readonly list: 'sessions'; readonly item: KitSession }
  | { readonly list: 'questions'; readonly item: KitQuestion }
  | { readonly list: 'cases'; readonly item: KitCase }

/**
 * Replaces one session, question or case of a draft, translations included.
 *
 * @throws Problem move-not-allowed for what was shipped, validated or used: another version is begun instead
 */
export async function changeItem(
  work: Work,
  at: { readonly id: string; readonly number: number } & Item,
): Promise<void> {
  refuseUnknownCompetencies(at)
  const kit = await keepKit(work, at.id)
  const list: readonly unknown[] = kit.content[at.list]
  if (at.number > list.length) throw new Problem('not-found')
  const content = { ...kit.content, [at.list]: list.with(at.number - 1, at.item) }
  const done = await sql`
    update capacity.kit_version set content = ${JSON.stringify(content)}::jsonb where id = ${at.id}`.execute(
    work.tx,
  )
  if (done.numAffectedRows === 0n) throw Problem.of('move-not-allowed', '/state', kit.state)
  recordKitMove(work, kit, {
    act: 'changed',
    state: kit.state,
    detail: { list: at.list, number: at.number },
  })
}

function refuseUnknownCompetencies(at: Item): void {
  const named =
    at.list === 'sessions' ? at.item.competencies : at.list === 'questions' ? [at.item.competency] : []
  const unknown = named.findIndex((code) => !hasCode(competencies, code))
  if (unknown < 0) return
  const field = at.list === 'sessions' ? `/competencies/${unknown}` : '/competency'
  throw Problem.of('invalid-input', field, 'unknown-code')
}

/** A body or a role has validated the draft; the version that was valid until now is superseded. */
export async function validateKit(
  work: Work,
  given: { readonly id: string; readonly validation: KitValidation; readonly mover: Mover },
): Promise<void> {
  const kit = await keepKit(work, given.id)
  permitMove(kitCycle, { from: kit.state, to: 'validated' }, given.mover)
  const { kind, name, on } = given.validation
  if (on > work.now.toISOString().slice(0, 10)) throw Problem.of('invalid-input', '/on', 'in-the-future')
  await supersede(work, kit)
  const done = await kits(work)
    .updateTable('capacity.kit_version')
    .set({
      state: 'validated',
      validator_kind: kind,
      validator: name,
      validated_on: on,
      validation_noted_by: personOf(work),
    })
    .where('id', '=', kit.id)
    .executeTakeFirst()
  if (done.numUpdatedRows === 0n) throw new Problem('not-permitted')
  recordKitMove(work, kit, { act: 'validated', state: 'validated', detail: { by: kind } })
}

async function supersede(work: Work, by: KitRecord): Promise<void> {
  const until = await kits(work)
    .updateTable('capacity.kit_version')
    .set({ state: 'superseded' })
    .where('kit', '=', by.kit)
    .where('state', '=', 'validated')
    .returning(['id', 'kit', 'version'])
    .execute()
  for (const one of until)
    recordKitMove(work, one, { act: 'superseded', state: 'superseded', detail: { by: by.version } })
}
