import { sql } from 'kysely'
import type { PublicSignatory } from '../../../vocabulary/wire/public-pact.ts'
import type { PledgeScore } from '../../../vocabulary/words/index.ts'
import { type CommitmentState, overdueDays } from '../../commitment/index.ts'
import type { Work } from '../../platform/database/index.ts'
import { committeeRatingOf, latestOf, type MemberRating } from './committee-rating.ts'

interface Undertaken {
  id: string
  precept: string
  line: 'prevention' | 'protection'
  what: string
  due_on: string
  state: CommitmentState
  owner: string | null
  place_name: string
  evidence: number
}

export interface NamedRow {
  id: string
  kind: PublicSignatory['kind']
  name: string
  signer_name: string
  signer_capacity: string
  precepts: string[]
  letter_hash: string | null
  renews: string | null
  term: PublicSignatory['term']
  signing_id: string
  pact_id: string
  name_es: string
  name_fr: string
  name_en: string
  number: string
  starts_at: Date
  place_name: string
  venue: string
  witness_name: string
  witness_capacity: string
  commitments: Undertaken[] | null
  ratings: (MemberRating & { readonly score: PledgeScore; readonly words: string })[] | null
}

type Fragment = ReturnType<typeof sql>

/** A person by the own name; an organisation that accompanies a person did not sign, and is not named for it. */
export const nameOfSignatory = sql`case when y.kind = 'person' then y.signer_name else o.name end`

/** Which rows there are, the database decides: published, and named with consent. */
export async function readNamed(
  work: Work,
  query: { readonly where: Fragment; readonly orderBy: Fragment; readonly limit: number },
): Promise<NamedRow[]> {
  const found = await sql<NamedRow>`
    select y.id, y.kind, ${nameOfSignatory} as name, y.signer_name, y.signer_capacity, y.precepts, y.letter_hash,
      (select b.id from governance.signatory b where b.id = y.renews) as renews,
      (select json_build_object('lapsesOn', t.lapses_on, 'state', t.state,
                'renewedBy', (select b.id from governance.signatory b where b.id = t.renewed_by))
       from governance.pledge_term t where t.id = y.id) as term,
      s.id as signing_id, s.pact_id, p.name_es, p.name_fr, p.name_en,
      s.number, m.starts_at, l.name as place_name, m.venue, s.witness_name, s.witness_capacity,
      (select json_agg(json_build_object('id', c.id, 'precept', g.precept, 'line', c.line, 'what', c.what,
                'due_on', c.due_on, 'state', c.state, 'place_name', cl.name,
                'owner', (select w.name from parties.organization w where w.id = c.owner_id
                          and (w.id <> y.organization_id or y.kind = 'person')),
                'evidence', (select count(*) from commitment.evidence e where e.commitment_id = c.id))
              order by c.ordinal, c.id)
       from governance.pledge g join commitment.commitment c on c.id = g.id join parties.place cl on cl.id = c.territory_id
       where g.signatory_id = y.id) as commitments,
      (select json_agg(json_build_object('memberId', r.rated_by, 'score', r.score, 'words', r.words,
                'ratedAt', to_char(r.rated_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')) order by r.rated_at desc, r.id)
       from governance.pledge_rating r where r.signatory_id = y.id) as ratings
    from governance.signatory y
    join governance.signing s on s.id = y.signing_id and s.state = 'published'
    join governance.pact p on p.id = s.pact_id
    join parties.meeting m on m.id = s.id
    join parties.place l on l.id = m.place_id
    left join parties.organization o on o.id = y.organization_id
    where y.publishes_name and ${query.where} order by ${query.orderBy} limit ${query.limit}`.execute(work.tx)
  return found.rows
}

export const toPublic = (row: NamedRow, now: Date): PublicSignatory => ({
  id: row.id,
  kind: row.kind,
  name: row.name,
  signerName: row.signer_name,
  signerCapacity: row.signer_capacity,
  signing: {
    id: row.signing_id,
    number: row.number,
    on: row.starts_at.toISOString().slice(0, 10),
    placeName: row.place_name,
    venue: row.venue,
    witnessName: row.witness_name,
    witnessCapacity: row.witness_capacity,
  },
  pact: {
    id: row.pact_id,
    name: { es: row.name_es, fr: row.name_fr || row.name_es, en: row.name_en || row.name_es },
  },
  letterHash: row.letter_hash ?? '',
  term: row.term,
  renews: row.renews,
  precepts: row.precepts,
  commitments: (row.commitments ?? []).map((one) => ({
    id: one.id,
    precept: one.precept,
    line: one.line,
    what: one.what,
    dueOn: one.due_on,
    state: one.state,
    overdue: overdueDays({ ...one, answer_due_at: null }, now) > 0,
    owner: one.owner,
    placeName: one.place_name,
    evidence: one.evidence,
  })),
  rating: committeeRatingOf(row.ratings ?? []),
  reasons: latestOf(row.ratings ?? []).map(({ score, words, ratedAt }) => ({
    score,
    words,
    on: ratedAt.slice(0, 10),
  })),
})
