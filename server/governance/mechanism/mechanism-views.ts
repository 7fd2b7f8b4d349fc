import { sql } from 'kysely'
import { z } from 'zod'
import type { MechanismDetail, MechanismRow, ProtocolRow } from '../../../vocabulary/wire/mechanism.ts'
import type { TerritoryState } from '../../../vocabulary/wire/territory.ts'
import type { DrillResult } from '../../../vocabulary/words/index.ts'
import { type Coverage, viewCoverage } from '../../parties/duty/index.ts'
import { countUnconfirmed, getTerritory } from '../../parties/territory/index.ts'
import type { Work } from '../../platform/database/index.ts'
import { decodeCursor, pageOf } from '../../platform/http/index.ts'
import { Problem } from '../../platform/problem.ts'
import { listDrills } from './drill-views.ts'
import { judgeMechanism } from './mechanism.ts'
import { mechanisms } from './mechanism-store.ts'

interface Row {
  readonly place_id: string
  readonly place_name: string
  readonly level: number
  readonly state: TerritoryState
  readonly state_since: Date
  readonly state_reason: string | null
  readonly has_contact: boolean
  readonly focal_points: number
  readonly committee: string | null
  readonly seats: number
  readonly vacant: number
  readonly pathway_on: string | null
  readonly protocol_on: string | null
  readonly protocol_until: string | null
  readonly own_clocks: number
  readonly drill_id: string | null
  readonly drilled_on: string | null
  readonly drill_result: DrillResult | null
}

const keyShape = z.tuple([z.number().int(), z.string(), z.string()])

export interface MechanismQuery {
  readonly view: 'all' | TerritoryState
  readonly limit: number
  readonly cursor?: string | undefined
}

/** Territories by level and name, with what each has and lacks. */
export async function listMechanisms(work: Work, query: MechanismQuery) {
  const after = decodeCursor(query.cursor, keyShape)
  const rows = await readMechanisms(work, {
    where: sql`(${query.view} = 'all' or t.state = ${query.view})
      ${after ? sql`and (p.level, p.name, p.id) > (${after[0]}::int, ${after[1]}, ${after[2]})` : sql``}`,
    limit: query.limit + 1,
  })
  const page = pageOf(rows, query.limit, (row) => [row.level, row.place_name, row.place_id])
  const items: MechanismRow[] = []
  for (const row of page.items)
    items.push(await toRow(work, row, { coverage: await viewCoverage(work, row.place_id) }))
  return { items, nextCursor: page.nextCursor, order: 'level, name' }
}

async function readMechanisms(
  work: Work,
  query: { readonly where: ReturnType<typeof sql>; readonly limit: number },
): Promise<Row[]> {
  const found = await sql<Row>`
    select f.*, p.name as place_name, p.level, t.state, t.state_since, t.state_reason,
           f.pathway_on::text, f.protocol_on::text, f.protocol_until::text, f.drilled_on::text
    from (select t.place_id, t.state, t.state_since, t.state_reason from parties.territory t
          join parties.place p on p.id = t.place_id
          where ${query.where} order by p.level, p.name, p.id limit ${query.limit}) t
    join parties.place p on p.id = t.place_id
    join governance.mechanism_facts(array[t.place_id]) f on f.place_id = t.place_id
    order by p.level, p.name, p.id`.execute(work.tx)
  return found.rows
}

async function toRow(
  work: Work,
  row: Row,
  known: { readonly coverage: Coverage | null },
): Promise<MechanismRow> {
  const { unconfirmed, emergency } = await countUnconfirmed(work, row.place_id)
  const checks = judgeMechanism(
    {
      hasContact: row.has_contact,
      unconfirmedNumbers: unconfirmed,
      hasEmergencyNumber: emergency,
      pathwayOn: row.pathway_on,
      onDutyNow: known.coverage?.onDutyNow ?? false,
      dutyGaps: known.coverage?.gaps.length ?? 0,
      protocolOn: row.protocol_on,
      protocolUntil: row.protocol_until,
      focalPoints: row.focal_points,
      hasCommittee: row.committee !== null,
      vacantSeats: row.vacant,
      ownClocks: row.own_clocks,
      drilledOn: row.drilled_on,
    },
    work.now.toISOString().slice(0, 10),
  )
  return {
    placeId: row.place_id,
    placeName: row.place_name,
    state: row.state,
    stateSince: row.state_since.toISOString(),
    stateReason: row.state_reason,
    checks,
    lastDrill:
      row.drill_id !== null && row.drilled_on !== null && row.drill_result !== null
        ? { id: row.drill_id, on: row.drilled_on, result: row.drill_result }
        : null,
    undrilled: checks.some(({ item, status }) => item === 'drill' && status !== 'there'),
  }
}

interface Rights {
  readonly describes: boolean
  readonly drills: boolean
  readonly serves: boolean
}

/**
 * The mechanism of a territory: whole for those who run it and for the people of the place, states and ages for everybody
 * else who works with the programme.
 *
 * @throws Problem not-found for a place without one
 */
export async function viewMechanism(work: Work, placeId: string): Promise<MechanismDetail> {
  const [row] = await readMechanisms(work, { where: sql`t.place_id = ${placeId}`, limit: 1 })
  if (!row) throw new Problem('not-found')
  const { describes, drills, serves } = await rightsOf(work, placeId)
  const coverage = await viewCoverage(work, placeId)
  const isWhole = describes || serves
  return {
    ...(await toRow(work, row, { coverage })),
    territory: isWhole ? narrow(await getTerritory(work, placeId), describes) : null,
    committee: row.committee === null ? null : { name: row.committee, seats: row.seats, vacant: row.vacant },
    duty: isWhole ? withLists(coverage) : null,
    protocols: await listProtocols(work, placeId),
    drills: [...(await listDrills(work, { view: 'all', limit: 10, territory: placeId })).items],
    mayDescribe: describes,
    mayDrill: drills,
  }
}

/** Whoever does not run a mechanism moves nothing in it. */
const narrow = <T extends { readonly next: unknown }>(territory: T, describes: boolean) => ({
  ...territory,
  ...(describes ? {} : { next: [] }),
})

const withLists = (coverage: Coverage | null) =>
  coverage === null ? null : { ...coverage, gaps: [...coverage.gaps] }

async function rightsOf(work: Work, placeId: string): Promise<Rights> {
  const found = await sql<Rights>`
    select ${placeId} = any (access.places('supervisor', 'project-team', 'administrator')) as describes,
           access.keeps_meeting('drill', ${placeId}) as drills,
           ${placeId} = any (access.own_mechanisms())
             or ${placeId} = any (access.places('local-coordinator', 'local-member')) as serves`.execute(
    work.tx,
  )
  return found.rows[0] ?? { describes: false, drills: false, serves: false }
}

async function listProtocols(work: Work, placeId: string): Promise<ProtocolRow[]> {
  const today = work.now.toISOString().slice(0, 10)
  const rows = await mechanisms(work)
    .selectFrom('governance.protocol')
    .select(['id', 'title', 'version', 'text', 'reference', 'adopted_by'])
    .select([
      sql<string>`adopted_on::text`.as('adopted_on'),
      sql<string | null>`valid_until::text`.as('until'),
    ])
    .where('place_id', '=', placeId)
    .orderBy('adopted_on', 'desc')
    .orderBy('added_at', 'desc')
    .orderBy('id')
    .limit(20)
    .execute()
  return rows.map(({ adopted_on, adopted_by, until, ...row }, index) => ({
    ...row,
    adoptedOn: adopted_on,
    adoptedBy: adopted_by,
    validUntil: until,
    inForce: index === 0 && (until === null || until >= today),
  }))
}
