import { sql } from 'kysely'
import type {
  KitAims,
  KitCase,
  KitContent,
  KitQuestion,
  KitSession,
  KitSimulation,
} from '../../../vocabulary/wire/kit.ts'
import type { VersionValidation } from '../../../vocabulary/wire/version.ts'
import { competencies, hasCode } from '../../../vocabulary/words/index.ts'
import type { Mover } from '../../commitment/index.ts'
import type { Chance } from '../../platform/chance.ts'
import type { Work } from '../../platform/database/index.ts'
import { Problem } from '../../platform/problem.ts'
import { keepItem, questionOfItem, requireItemInUse, saveItemsOfKit } from '../item/index.ts'
import { nextVersion, validateVersion } from '../version/index.ts'
import { insertKit, type KitRecord, keepKit, kitItems, kits, recordKitMove } from './kit-store.ts'

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
  const { content, competency_version, teaches } = from
  await insertKit(work, { ...made, content, competency_version, teaches, shipped: false })
  await saveItemsOfKit(work, made.id, await kitItems(work, from.id))
  recordKitMove(work, made, { act: 'begun', state: 'draft', detail: { from: from.version } })
  return made.id
}

type Item =
  | { readonly list: 'sessions'; readonly item: KitSession }
  | { readonly list: 'questions'; readonly item: KitQuestion }
  | { readonly list: 'cases'; readonly item: KitCase }
  | { readonly list: 'simulations'; readonly item: KitSimulation }

/**
 * Replaces one session, question, case or simulation of a draft, translations included.
 *
 * @throws Problem move-not-allowed for what was shipped, validated or used: another version is begun instead
 */
export async function changeItem(
  work: Work,
  at: { readonly id: string; readonly number: number } & Item,
  parts: { readonly chance: Chance },
): Promise<void> {
  refuseUnknownCompetencies(at)
  const kit = await keepKit(work, at.id)
  const list: readonly unknown[] = kit.content[at.list]
  if (at.number > list.length) throw new Problem('not-found')
  await saveContent(work, kit, { ...kit.content, [at.list]: list.with(at.number - 1, at.item) })
  if (at.list === 'questions') await followItem(work, { kit, number: at.number, question: at.item }, parts)
  recordKitMove(work, kit, {
    act: 'changed',
    state: kit.state,
    detail: { list: at.list, number: at.number },
  })
}

/** @throws Problem move-not-allowed for what was shipped, validated or used */
async function saveContent(work: Work, kit: KitRecord, content: KitContent): Promise<void> {
  const done = await sql`
    update capacity.kit_version set content = ${JSON.stringify(content)}::jsonb where id = ${kit.id}`.execute(
    work.tx,
  )
  if (done.numAffectedRows === 0n) throw Problem.of('move-not-allowed', '/state', kit.state)
}

/** Another key, or other words in the language it was written in, ask something else: a new item, which follows the old one. */
async function followItem(
  work: Work,
  given: { readonly kit: KitRecord; readonly number: number; readonly question: KitQuestion },
  { chance }: { readonly chance: Chance },
): Promise<void> {
  const { kit, number, question } = given
  const before = kit.content.questions[number - 1]
  if (before && asksTheSame(before, question)) return
  const items = await kitItems(work, kit.id)
  const item = { id: chance.uuid(), competency: question.competency, safety: question.safety }
  await keepItem(work, { ...item, follows: items[number - 1] ?? null })
  await saveItemsOfKit(work, kit.id, items.with(number - 1, item.id))
}

function asksTheSame(a: KitQuestion, b: KitQuestion): boolean {
  const key = ({ competency, safety, right, asks, options }: KitQuestion) =>
    JSON.stringify([competency, safety, right, asks.es, options.map(({ es }) => es)])
  return key(a) === key(b)
}

const mostQuestions = 60

/**
 * Puts an item of the bank at the end of a draft's test.
 *
 * @throws Problem move-not-allowed for one that was retired, or a version that is no draft; conflict where it stands already
 */
export async function drawItem(
  work: Work,
  given: { readonly id: string; readonly itemId: string },
): Promise<void> {
  const kit = await keepKit(work, given.id)
  await requireItemInUse(work, given.itemId)
  const question = await questionOfItem(work, given.itemId)
  const items = await kitItems(work, kit.id)
  if (question === null) throw new Problem('not-found')
  if (items.includes(given.itemId)) throw Problem.of('invalid-input', '/itemId', 'already-there')
  if (items.length >= mostQuestions) throw Problem.of('invalid-input', '/itemId', 'too-many')
  await saveContent(work, kit, { ...kit.content, questions: [...kit.content.questions, question] })
  await saveItemsOfKit(work, kit.id, [...items, given.itemId])
  recordKitMove(work, kit, { act: 'changed', state: kit.state, detail: { list: 'questions', drawn: true } })
}

/** Takes a question out of a draft's test; it stays in the bank. @throws Problem for the last one, or no draft */
export async function dropQuestion(
  work: Work,
  at: { readonly id: string; readonly number: number },
): Promise<void> {
  const kit = await keepKit(work, at.id)
  const { questions } = kit.content
  if (at.number > questions.length) throw new Problem('not-found')
  if (questions.length === 1) throw Problem.of('invalid-input', '/number', 'too-few')
  const items = await kitItems(work, kit.id)
  await saveContent(work, kit, { ...kit.content, questions: questions.toSpliced(at.number - 1, 1) })
  await saveItemsOfKit(work, kit.id, items.toSpliced(at.number - 1, 1))
  recordKitMove(work, kit, { act: 'changed', state: kit.state, detail: { list: 'questions', dropped: true } })
}

/** Says which framework of competencies a draft was written for, and what it teaches. @throws Problem */
export async function saveAims(work: Work, given: KitAims & { readonly id: string }): Promise<void> {
  const unknown = given.teaches.findIndex(({ competency }) => !hasCode(competencies, competency))
  if (unknown >= 0) throw Problem.of('invalid-input', `/teaches/${unknown}/competency`, 'unknown-code')
  const kit = await keepKit(work, given.id)
  const done = await sql`
    update capacity.kit_version
    set competency_version = ${given.competencyVersion}, teaches = ${JSON.stringify(given.teaches)}::jsonb
    where id = ${kit.id}`.execute(work.tx)
  if (done.numAffectedRows === 0n) throw Problem.of('move-not-allowed', '/state', kit.state)
  recordKitMove(work, kit, { act: 'changed', state: kit.state, detail: { list: 'aims' } })
}

function refuseUnknownCompetencies(at: Item): void {
  const unknown = competenciesIn(at).find(([code]) => !hasCode(competencies, code))
  if (unknown) throw Problem.of('invalid-input', unknown[1], 'unknown-code')
}

function competenciesIn(at: Item): readonly (readonly [code: string, field: string])[] {
  switch (at.list) {
    case 'sessions':
      return at.item.competencies.map((code, index) => [code, `/competencies/${index}`])
    case 'questions':
      return [[at.item.competency, '/competency']]
    case 'simulations':
      return at.item.criteria.map(({ competency }, index) => [competency, `/criteria/${index}/competency`])
    case 'cases':
      return []
  }
}

/** A body or a role has validated the draft; the version that was valid until now is superseded. */
export async function validateKit(
  work: Work,
  given: { readonly id: string; readonly validation: VersionValidation; readonly mover: Mover },
): Promise<void> {
  const draft = await keepKit(work, given.id)
  await validateVersion(work, {
    ...given,
    table: 'capacity.kit_version',
    same: sql`kit = ${draft.kit}`,
    draft,
    record: (one, move) => recordKitMove(work, { ...one, kit: draft.kit }, move),
  })
}
