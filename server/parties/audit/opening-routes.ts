import { z } from 'zod'
import { language } from '../../../vocabulary/wire/common.ts'
import * as wire from '../../../vocabulary/wire/opening.ts'
import type { Work } from '../../platform/database/index.ts'
import { column, exportsOf, type Identity, printsOf, type Route, route } from '../../platform/http/index.ts'
import { Problem } from '../../platform/problem.ts'
import { openingDocument, subjectWords } from './opening-document.ts'
import { listOpeners, listOpenings, readOpenings } from './view-openings.ts'

const common = { tag: 'openings', sessionAlone: true as const }
/** A document of more is for nobody to read; the file has them all. */
const mostPrinted = 2000

/** Everything that an account opened: for the data officer, and for the person oneself. */
export const openingRoutes = (parts: { readonly demo: boolean }): Route[] => [
  route({
    ...common,
    method: 'GET',
    url: '/api/v1/openings/people',
    summary: 'Whose openings may be asked for',
    permit: ['data-officer'],
    reply: wire.openerList,
    handle: async ({ work }) => await listOpeners(work),
  }),
  ...withFiles({
    url: '/api/v1/openings/mine',
    summary: 'Everything that the own account opened',
    permit: 'signed-in',
    params: z.strictObject({}),
    withIds: false,
    whose: ({ identity }) => ownId(identity),
    demo: parts.demo,
  }),
  ...withFiles({
    url: '/api/v1/people/:personId/openings',
    summary: 'Everything that one account opened',
    permit: ['data-officer'],
    params: wire.openingsParams,
    withIds: true,
    whose: ({ params }) => params.personId,
    demo: parts.demo,
  }),
]

interface Listed<P extends z.ZodType> {
  readonly url: string
  readonly summary: string
  readonly permit: 'signed-in' | readonly string[]
  readonly params: P
  readonly withIds: boolean
  readonly whose: (asked: { params: z.output<P>; identity: Identity }) => string
  readonly demo: boolean
}

/** One list as page, CSV, spreadsheet and document. */
function withFiles<P extends z.ZodType>(listed: Listed<P>): Route[] {
  const { url, summary, permit, params, withIds, whose, demo } = listed
  const list = route({
    ...common,
    method: 'GET',
    url,
    summary,
    permit,
    params,
    query: wire.openingQuery,
    reply: wire.openingList,
    handle: async ({ work, params, query, identity }) =>
      await listOpenings(work, whose({ params: params as z.output<P>, identity }), { ...query, withIds }),
  })
  return [
    list,
    ...exportsOf<z.output<typeof wire.openingRow>>(list, {
      name: { es: 'Lo que abrió la cuenta', fr: 'Ce que le compte a ouvert', en: 'What the account opened' },
      columns: [
        column(['Cuándo', 'Quand', 'When'], ({ at }) => at),
        column(['Qué', 'Quoi', 'What'], ({ subject }, language) => subjectWords(subject, language)),
        column(['Identificador', 'Identifiant', 'Identifier'], ({ subjectId }) => subjectId),
        column(['Restringido', 'Restreint', 'Restricted'], ({ restricted }) => (restricted ? '1' : '0')),
      ],
    }),
    ...printsOf({
      ...common,
      url: `${url}/document`,
      what: summary,
      permit,
      params,
      query: z.strictObject({ language: language.default('es') }),
      open: async ({ work, params, query, identity }) => {
        const personId = whose({ params: params as z.output<P>, identity })
        const rows = await readOpenings(work, personId, { withIds, most: mostPrinted })
        const wish = { language: query.language, demo, now: work.now, name: await nameOf(work, personId) }
        return { document: openingDocument(rows, wish), name: 'openings' }
      },
    }),
  ]
}

function ownId({ actor }: Identity): string {
  if (actor.kind !== 'person') throw new Problem('not-permitted')
  return actor.personId
}

async function nameOf(work: Work, personId: string): Promise<string> {
  const found = await work.tx
    .withTables<{ 'parties.person': { id: string; display_name: string } }>()
    .selectFrom('parties.person')
    .select('display_name')
    .where('id', '=', personId)
    .executeTakeFirst()
  if (found === undefined) throw new Problem('not-found')
  return found.display_name
}
