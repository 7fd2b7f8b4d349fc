import { sql } from 'kysely'
import { z } from 'zod'
import type { NewPact, PactRow } from '../../../vocabulary/wire/pact.ts'
import { hasCode, pactPrecepts } from '../../../vocabulary/words/index.ts'
import { requirePlace } from '../../parties/place/index.ts'
import type { Chance } from '../../platform/chance.ts'
import { recordMove, type Work } from '../../platform/database/index.ts'
import { decodeCursor, pageOf } from '../../platform/http/index.ts'
import { Problem } from '../../platform/problem.ts'
import { type PactRecord, pacts } from './pact-store.ts'

/** Enters a pact of a country. Its text never changes: another text is another pact, and this one ends. */
export async function enterPact(
  work: Work,
  pact: NewPact,
  parts: { readonly chance: Chance },
): Promise<string> {
  await requirePlace(work, pact.placeId)
  refuseUnknownPrecepts(pact.precepts, '/precepts')
  const id = parts.chance.uuid()
  await pacts(work)
    .insertInto('governance.pact')
    .values({
      id,
      place_id: pact.placeId,
      name_es: pact.name.es,
      name_fr: pact.name.fr,
      name_en: pact.name.en,
      text_es: pact.text.es,
      text_fr: pact.text.fr,
      text_en: pact.text.en,
      precepts: pact.precepts,
      edition: pactPrecepts.version,
      joined_on: pact.joinedOn,
      source: pact.source,
      valid_from: pact.validFrom,
      valid_to: null,
      state: 'in-force',
      term_months: pact.termMonths,
      emblem_es: pact.emblem.es,
      emblem_fr: pact.emblem.fr,
      emblem_en: pact.emblem.en,
    })
    .execute()
  recordPactMove(work, id, 'entered')
  return id
}

/** From a day on nobody signs it any more; what was signed stays owed. */
export async function endPact(
  work: Work,
  end: { readonly id: string; readonly validTo: string },
): Promise<void> {
  const pact = await getPact(work, end.id)
  if (pact.valid_to !== null) throw new Problem('already-decided')
  const done = await pacts(work)
    .updateTable('governance.pact')
    .set({ valid_to: end.validTo, state: 'ended' })
    .where('id', '=', pact.id)
    .executeTakeFirst()
  if (done.numUpdatedRows === 0n) throw new Problem('not-permitted')
  recordPactMove(work, pact.id, 'ended')
}

function recordPactMove(work: Work, id: string, act: 'entered' | 'ended'): void {
  const state = act === 'ended' ? 'ended' : 'in-force'
  recordMove(work, { kind: `pact.${act}`, subjectKind: 'pact', subjectId: id, state, detail: {} })
}

export async function getPact(work: Work, id: string): Promise<PactRecord> {
  const found = await pacts(work)
    .selectFrom('governance.pact')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirst()
  if (!found) throw new Problem('not-found')
  return found
}

/** @throws Problem invalid-input for a code that the list does not hold */
export function refuseUnknownPrecepts(
  precepts: readonly string[],
  field: string,
  known: (precept: string) => boolean = (precept) => hasCode(pactPrecepts, precept),
): void {
  const at = precepts.findIndex((precept, index) => !known(precept) || precepts.indexOf(precept) !== index)
  if (at >= 0) throw Problem.of('invalid-input', `${field}/${at}`, 'unknown-code')
}

const keyShape = z.tuple([z.iso.date(), z.uuid()])

/** Pacts, the one that is longest in force last. */
export async function listPacts(
  work: Work,
  query: { readonly limit: number; readonly cursor?: string | undefined },
) {
  const after = decodeCursor(query.cursor, keyShape)
  const rows = await readPacts(work, {
    where: after ? sql`(p.valid_from, p.id) < (${after[0]}::date, ${after[1]}::uuid)` : sql`true`,
    limit: query.limit + 1,
  })
  const page = pageOf(rows, query.limit, (row) => [row.validFrom, row.id])
  return { items: [...page.items], nextCursor: page.nextCursor, order: 'newest-first' }
}

/** The pact in force on a day, the newest where there are several. */
export async function findPactInForce(work: Work, on: string): Promise<PactRow | null> {
  const where = sql`p.valid_from <= ${on}::date and (p.valid_to is null or p.valid_to > ${on}::date)`
  const [pact] = await readPacts(work, { where, limit: 1 })
  return pact ?? null
}

/** @throws Problem not-found */
export async function viewPact(work: Work, id: string): Promise<PactRow> {
  const [pact] = await readPacts(work, { where: sql`p.id = ${id}::uuid`, limit: 1 })
  if (pact === undefined) throw new Problem('not-found')
  return pact
}

async function readPacts(
  work: Work,
  query: { readonly where: ReturnType<typeof sql>; readonly limit: number },
): Promise<PactRow[]> {
  const found = await sql<PactRecord & { place_name: string; keeps: boolean; institutions: number }>`
    select p.*, l.name as place_name, coalesce(access.keeps_programme(p.place_id), false) as keeps,
      (select count(*)::int from governance.signatory y join governance.signing s on s.id = y.signing_id
       where s.pact_id = p.id and y.kind = 'institution' and s.state in ('witnessed', 'published')) as institutions
    from governance.pact p join parties.place l on l.id = p.place_id
    where ${query.where} order by p.valid_from desc, p.id desc limit ${query.limit}`.execute(work.tx)
  return found.rows.map((row) => ({
    id: row.id,
    placeId: row.place_id,
    placeName: row.place_name,
    name: { es: row.name_es, fr: row.name_fr || row.name_es, en: row.name_en || row.name_es },
    text: { es: row.text_es, fr: row.text_fr || row.text_es, en: row.text_en || row.text_es },
    precepts: row.precepts,
    edition: row.edition,
    joinedOn: row.joined_on,
    source: row.source,
    validFrom: row.valid_from,
    validTo: row.valid_to,
    termMonths: row.term_months,
    emblem: {
      es: row.emblem_es,
      fr: row.emblem_fr || row.emblem_es,
      en: row.emblem_en || row.emblem_es,
    },
    institutions: row.institutions,
    keeps: row.keeps && row.state === 'in-force',
  }))
}
