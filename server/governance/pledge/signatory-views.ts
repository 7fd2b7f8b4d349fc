import { sql } from 'kysely'
import { z } from 'zod'
import type { CommitmentRow } from '../../../vocabulary/wire/commitment.ts'
import type { MeetingRow } from '../../../vocabulary/wire/meeting.ts'
import type {
  PactRow,
  PledgeTerm,
  PreceptProgress,
  RatingRow,
  SignatoryDetail,
  SignatoryRow,
} from '../../../vocabulary/wire/pact.ts'
import type { SigningState } from '../../../vocabulary/words/index.ts'
import { type Mover, viewCommitments } from '../../commitment/index.ts'
import { isWithin } from '../../parties/place/index.ts'
import { hasPart, type Work } from '../../platform/database/index.ts'
import { decodeCursor, pageOf } from '../../platform/http/index.ts'
import { committeeRatingOf } from './committee-rating.ts'
import { letterHash } from './letter-hash.ts'
import { pledgesOf, type SignatoryRecord, type SigningRecord } from './pact-store.ts'

/** More than a signing can hold. */
const mostPledges = 1000

type Row = SignatoryRecord & {
  organization_name: string
  number: string
  state: SigningState
  title: string
  place_name: string
  starts_at: Date
  own: boolean
  rates: boolean
  ratings: (RatingRow & { readonly memberId: string })[] | null
  pact_id: string
  name_es: string
  name_fr: string
  name_en: string
  term: PledgeTerm | null
  renewed: SignatoryRow['renews']
}

type Fragment = ReturnType<typeof sql>

async function readSignatories(
  work: Work,
  query: { readonly where: Fragment; readonly orderBy: Fragment; readonly limit: number },
): Promise<Row[]> {
  const found = await sql<Row>`
    select y.*, o.name as organization_name, s.number, s.state, m.title, l.name as place_name, m.starts_at,
      governance.rates_own(y.id) as own,
      s.pact_id, p.name_es, p.name_fr, p.name_en,
      (select json_build_object('lapsesOn', t.lapses_on, 'state', t.state, 'renewedBy', t.renewed_by)
       from governance.pledge_term t where t.id = y.id) as term,
      (select json_build_object('id', b.id, 'signingId', b.signing_id, 'letter', bs.number || '/' || b.ordinal)
       from governance.signatory b join governance.signing bs on bs.id = b.signing_id where b.id = y.renews) as renewed,
      (select access.nationwide('steering-member')) as rates,
      (select json_agg(json_build_object('id', r.id, 'score', r.score, 'words', r.words, 'memberId', r.rated_by,
                'ratedAt', to_char(r.rated_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), 'ratedBy', p.display_name)
              order by r.rated_at desc, r.id)
       from governance.pledge_rating r join parties.person p on p.id = r.rated_by where r.signatory_id = y.id) as ratings
    from governance.signatory y
    join governance.signing s on s.id = y.signing_id
    join governance.pact p on p.id = s.pact_id
    join parties.meeting m on m.id = s.id
    join parties.place l on l.id = m.place_id
    join parties.organization o on o.id = y.organization_id
    where ${query.where} order by ${query.orderBy} limit ${query.limit}`.execute(work.tx)
  return found.rows
}

type Pledge = CommitmentRow & { readonly precept: string }

/** What these signatories undertook, by signatory, in the order of the letters. */
async function pledgesBySignatory(
  work: Work,
  signatoryIds: readonly string[],
  mover: Mover,
): Promise<ReadonlyMap<string, readonly Pledge[]>> {
  const pledges = await pledgesOf(work, signatoryIds)
  const of = new Map(pledges.map((one) => [one.id, one]))
  const rows = await viewCommitments(
    work,
    {
      where: sql`c.id = any (${pledges.map(({ id }) => id)}::uuid[])`,
      orderBy: sql`c.ordinal, c.id`,
      limit: mostPledges,
    },
    mover,
  )
  const by = new Map<string, Pledge[]>()
  for (const row of rows) {
    const pledge = of.get(row.id)
    if (pledge === undefined) continue
    by.set(pledge.signatory_id, [...(by.get(pledge.signatory_id) ?? []), { ...row, precept: pledge.precept }])
  }
  return by
}

/** How far each precept of a signatory has come. */
function progressOf(precepts: readonly string[], pledges: readonly Pledge[]): PreceptProgress[] {
  return precepts.map((precept) => {
    const own = pledges.filter((one) => one.precept === precept)
    return {
      precept,
      commitments: own.length,
      verified: own.filter(({ state }) => state === 'verified').length,
      overdue: own.filter(({ overdue }) => overdue).length,
      evidence: own.reduce((sum, { evidence }) => sum + evidence.length, 0),
    }
  })
}

function toRow(row: Row, pledges: readonly Pledge[]): SignatoryRow {
  const isOwed = row.state === 'witnessed' || row.state === 'published'
  return {
    id: row.id,
    letter: `${row.number}/${row.ordinal}`,
    kind: row.kind,
    organization: { id: row.organization_id, name: row.organization_name },
    personId: row.person_id,
    signerName: row.signer_name,
    signerCapacity: row.signer_capacity,
    publishesName: row.publishes_name,
    signing: {
      id: row.signing_id,
      title: row.title,
      placeName: row.place_name,
      on: row.starts_at.toISOString().slice(0, 10),
      state: row.state,
    },
    pact: {
      id: row.pact_id,
      name: { es: row.name_es, fr: row.name_fr || row.name_es, en: row.name_en || row.name_es },
    },
    term: row.term,
    renews: row.renewed,
    progress: progressOf(row.precepts, pledges),
    rating: committeeRatingOf(row.ratings ?? []),
    mayRate: row.rates && !row.own && isOwed,
  }
}

/** By the state of its term; what ends within ninety days is running as well. */
function isInTerm(work: Work, term: 'running' | 'ending' | 'lapsed' | undefined): Fragment {
  if (term === undefined) return sql`true`
  const today = work.now.toISOString().slice(0, 10)
  const state = term === 'lapsed' ? 'lapsed' : 'running'
  return sql`exists (select from governance.pledge_term t where t.id = y.id and t.state = ${state}
    and (${term}::text <> 'ending' or t.lapses_on - ${today}::date <= 90))`
}

const keyShape = z.tuple([z.string(), z.uuid()])

/** Who signed before a witness, by name, with the progress of each precept. */
export async function listSignatories(
  work: Work,
  query: {
    readonly limit: number
    readonly cursor?: string | undefined
    readonly search?: string | undefined
    readonly precept?: string | undefined
    readonly territory?: string | undefined
    readonly pact?: string | undefined
    readonly term?: 'running' | 'ending' | 'lapsed' | undefined
  },
  mover: Mover,
) {
  const after = decodeCursor(query.cursor, keyShape)
  const rows = await readSignatories(work, {
    where: sql`s.state in ('witnessed', 'published')
      and ${hasPart(['o.name'], query.search)} and ${isWithin('m.place_id', query.territory)}
      and (${query.pact ?? null}::uuid is null or s.pact_id = ${query.pact ?? null}::uuid) and ${isInTerm(work, query.term)}
      and (${query.precept ?? null}::text is null or ${query.precept ?? ''} = any (y.precepts))
      ${after ? sql`and (o.name, y.id) > (${after[0]}, ${after[1]}::uuid)` : sql``}`,
    orderBy: sql`o.name, y.id`,
    limit: query.limit + 1,
  })
  const page = pageOf(rows, query.limit, (row) => [row.organization_name, row.id])
  const pledges = await pledgesBySignatory(
    work,
    page.items.map(({ id }) => id),
    mover,
  )
  return {
    items: page.items.map((row) => toRow(row, pledges.get(row.id) ?? [])),
    nextCursor: page.nextCursor,
    order: 'organization',
  }
}

/** The signatories of one signing whole, in the order of their letters. */
export async function viewSignatories(
  work: Work,
  of: { readonly signing: SigningRecord; readonly meeting: MeetingRow; readonly pact: PactRow },
  mover: Mover,
): Promise<SignatoryDetail[]> {
  const rows = await readSignatories(work, {
    where: sql`y.signing_id = ${of.signing.id}::uuid`,
    orderBy: sql`y.ordinal`,
    limit: mostPledges,
  })
  const pledges = await pledgesBySignatory(
    work,
    rows.map(({ id }) => id),
    mover,
  )
  return rows.map((row) => {
    const own = pledges.get(row.id) ?? []
    const summary = toRow(row, own)
    return {
      ...summary,
      letterHash: row.letter_hash ?? hashNow({ ...of, summary, precepts: row.precepts, own }),
      pledges: [...own],
      ratings: (row.ratings ?? []).map(({ memberId: _who, ...one }) => one),
    }
  })
}

/** Of the letter as it would be printed now. */
function hashNow(of: {
  readonly signing: SigningRecord
  readonly meeting: MeetingRow
  readonly pact: PactRow
  readonly summary: Pick<
    SignatoryRow,
    'letter' | 'organization' | 'signerName' | 'signerCapacity' | 'kind' | 'renews'
  >
  readonly precepts: readonly string[]
  readonly own: readonly Pledge[]
}): string {
  return letterHash({
    number: of.summary.letter,
    pact: of.pact,
    placeId: of.meeting.placeId,
    venue: of.meeting.venue,
    on: of.meeting.startsAt.slice(0, 10),
    witness: { name: of.signing.witness_name, capacity: of.signing.witness_capacity },
    signatory: {
      organization: of.summary.organization,
      signerName: of.summary.signerName,
      signerCapacity: of.summary.signerCapacity,
      kind: of.summary.kind,
      renews: of.summary.renews?.id ?? null,
      precepts: of.precepts,
      pledges: of.own.map((one) => ({ ...one, organizationId: one.organization?.id ?? null })),
    },
  })
}
