import { type RawBuilder, sql } from 'kysely'
import { z } from 'zod'
import type { ScenarioDetail, ScenarioRow } from '../../../vocabulary/wire/threat.ts'
import { scenarioViews } from '../../../vocabulary/words/index.ts'
import { stateIn, type Work } from '../../platform/database/index.ts'
import { decodeCursor, pageOf } from '../../platform/http/index.ts'
import { Problem } from '../../platform/problem.ts'
import { levelOf, missingParts } from './scenario.ts'
import { type ScenarioRecord, scenarioColumns } from './scenario-store.ts'

type Row = ScenarioRecord & {
  place_name: string
  score: number
  meeting_title: string | null
  mapping_title: string | null
  mapping_on: string | null
  situation_id: string | null
  writes: boolean
  answers: boolean
  has_draft: boolean
}

// Twelve times the score, so that it is a whole number for every capacity: the order of a page has no fractions.
const score = sql`coalesce(s.threat_degree * s.vulnerability * 12 / coalesce(s.capacity, 1), 0)`

const keyShape = z.tuple([z.string().max(120), z.number().int(), z.uuid()])

interface Query {
  readonly view: keyof typeof scenarioViews
  readonly place?: string | undefined
  readonly limit: number
  readonly cursor?: string | undefined
}

/** The register: by territory, within it the highest level first. */
export async function listScenarios(work: Work, query: Query) {
  const after = decodeCursor(query.cursor, keyShape)
  const rows = await readScenarios(work, {
    where: sql`${stateIn('s.state', scenarioViews[query.view])}
      ${query.place === undefined ? sql`` : sql`and s.place_id = any (parties.places_below(array[${query.place}]))`}
      ${after ? sql`and (p.name, -${score}, s.id) > (${after[0]}, ${-after[1]}::int, ${after[2]}::uuid)` : sql``}`,
    orderBy: sql`p.name, -${score}, s.id`,
    limit: query.limit + 1,
  })
  const page = pageOf(rows, query.limit, (row) => [row.place_name, row.score, row.id])
  return { items: page.items.map(toRow), nextCursor: page.nextCursor, order: 'territory-level' }
}

/** One version with its content, the other versions, and what the asker may do. @throws Problem not-found */
export async function viewScenario(work: Work, id: string): Promise<ScenarioDetail> {
  const [row] = await readScenarios(work, { where: sql`s.id = ${id}`, orderBy: sql`s.id`, limit: 1 })
  if (row === undefined) throw new Problem('not-found')
  return {
    ...toRow(row),
    modalities: row.modalities,
    threatDegree: row.threat_degree,
    vulnerability: row.vulnerability,
    capacity: row.capacity,
    antecedents: row.antecedents,
    antecedentsText: row.antecedents_text,
    seasonReasons: row.season_reasons,
    known: row.known,
    notKnown: row.not_known,
    since: row.since,
    sources: row.sources,
    mapping:
      row.mapping_id === null
        ? null
        : { id: row.mapping_id, title: row.mapping_title ?? '', on: row.mapping_on ?? '' },
    situationId: row.situation_id,
    retireReason: row.retire_reason,
    missing: row.state === 'draft' ? missingParts(row) : [],
    versions: await readVersions(work, row.lineage_id),
    history: await readHistory(work, row.lineage_id),
    may: mayOf(work, row),
  }
}

function mayOf(work: Work, row: Row): ScenarioDetail['may'] {
  const own = work.actor.kind === 'person' && work.actor.personId === row.author_id
  const isDraft = row.state === 'draft'
  return {
    write: isDraft && (own || row.writes),
    validate: isDraft && row.answers && !own,
    retire: isDraft ? own || row.writes || row.answers : row.state === 'validated' && row.answers,
    revise: row.state === 'validated' && row.writes && !row.has_draft,
  }
}

async function readScenarios(
  work: Work,
  query: { where: RawBuilder<unknown>; orderBy: RawBuilder<unknown>; limit: number },
): Promise<Row[]> {
  const found = await sql<Row>`
    select ${scenarioColumns}, p.name as place_name, ${score} as score, v.title as meeting_title, m.title as mapping_title,
      to_char(parties.day_at(m.ends_at, m.utc_offset_minutes), 'YYYY-MM-DD') as mapping_on,
      (select a.situation_id from governance.scenario_ground g join warning.assessment a on a.id = g.assessment_id
       where g.scenario_id = s.id) as situation_id,
      s.place_id = any ((select access.places('analyst', 'project-team'))::text[]) as writes,
      s.place_id = any ((select access.places('steering-member', 'supervisor', 'local-coordinator'))::text[]) as answers,
      exists (select from governance.scenario d where d.lineage_id = s.lineage_id and d.state = 'draft') as has_draft
    from governance.scenario s join parties.place p on p.id = s.place_id
    left join parties.meeting v on v.id = s.validation_meeting_id left join parties.meeting m on m.id = s.mapping_id
    where ${query.where} order by ${query.orderBy} limit ${query.limit}`.execute(work.tx)
  return found.rows
}

function toRow(row: Row): ScenarioRow {
  return {
    id: row.id,
    lineageId: row.lineage_id,
    version: row.version,
    state: row.state,
    placeId: row.place_id,
    placeName: row.place_name,
    threat: row.threat,
    exposed: row.exposed,
    level: levelOf(row),
    uncertain: row.capacity === null,
    months: row.months,
    origin: row.origin,
    writtenAt: row.written_at.toISOString(),
    asked: row.asked_at !== null,
    validation:
      row.validated_by_kind === null || row.validated_on === null || row.validation_role === null
        ? null
        : {
            by: row.validated_by_kind,
            meetingTitle: row.meeting_title,
            role: row.validation_role,
            on: row.validated_on,
            note: row.validation_note,
          },
  }
}

async function readVersions(work: Work, lineageId: string): Promise<ScenarioDetail['versions']> {
  const found = await sql<{
    id: string
    version: number
    state: ScenarioRecord['state']
    since: Date
    on: string | null
  }>`
    select id, version, state, state_since as since, to_char(validated_on, 'YYYY-MM-DD') as on
    from governance.scenario where lineage_id = ${lineageId} order by version desc limit 100`.execute(work.tx)
  return found.rows.map((row) => ({
    id: row.id,
    version: row.version,
    state: row.state,
    since: row.since.toISOString(),
    validatedOn: row.on,
  }))
}

/** What was done with each version: acts and days, never who by name. */
async function readHistory(work: Work, lineageId: string): Promise<ScenarioDetail['history']> {
  const found = await sql<{ at: Date; kind: string; version: number }>`
    with seen as (select l.id, l.at, l.kind, s.version from governance.scenario s
                  join audit.link l on l.subject_kind = 'scenario' and l.subject_id = s.id::text
                  where s.lineage_id = ${lineageId})
    select l.at, l.kind, l.version from seen l join audit.in_order(array(select id from seen)) o on o.id = l.id
    order by l.at desc, o.turn desc limit 100`.execute(work.tx)
  return found.rows.map((row) => ({ at: row.at.toISOString(), kind: row.kind, version: row.version }))
}
