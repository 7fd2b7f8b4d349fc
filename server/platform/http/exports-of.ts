import { z } from 'zod'
import { wordOf } from '../../../vocabulary/words/index.ts'
import { recordMove, type Work } from '../database/index.ts'
import { type Cell, renderCsv, renderXlsx } from '../documents/index.ts'
import { type Asked, type Route, route } from './route.ts'

export type Language = 'es' | 'fr' | 'en'
type SayWord = typeof wordOf

/** A column of an exported list: its heading, and what it says of a row. */
export interface Column<Row> {
  readonly head: Readonly<Record<Language, string>>
  /** @param say the word of a code in the edition in force, where the list knows of editions */
  readonly cell: (row: Row, language: Language, say: SayWord) => Cell
}

/** A column: its heading in Spanish, French and English, and its cell. */
export const column = <Row>(
  [es, fr, en]: readonly [es: string, fr: string, en: string],
  cell: Column<Row>['cell'],
): Column<Row> => ({ head: { es, fr, en }, cell })

interface Listed<Row> {
  readonly items: readonly Row[]
  readonly nextCursor?: string | null
}

interface Exported<Row> {
  /** What the file and its sheet are called. */
  readonly name: Readonly<Record<Language, string>>
  readonly columns: readonly Column<Row>[]
  /** Rows that never leave the desk, whoever asks, are left out; all leave unless told. */
  readonly leaves?: (row: Row) => boolean
  /** The words of the editions in force; those that shipped unless told. */
  readonly wordsOf?: (work: Work) => Promise<SayWord>
}

const most = 10_000
const cutShort = {
  es: `Hay más filas. Aquí están las primeras ${most}: acote la lista con los filtros.`,
  fr: `Il y a d’autres lignes. Voici les ${most} premières : resserrez la liste avec les filtres.`,
  en: `There are more rows. These are the first ${most}: narrow the list with the filters.`,
}

const kinds = [
  { ending: 'csv', type: 'text/csv', render: renderCsv },
  {
    ending: 'xlsx',
    type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    render: renderXlsx,
  },
] as const

/**
 * A list as files: the same rows for the same asker with the same filters, whole, each page read by the list's own route.
 * Only lists of acts of institutions, of services and of the programme's own records are given here; what counts people or
 * signals leaves the desk through the gate of small counts alone.
 */
export function exportsOf<Row>(list: Route, exported: Exported<Row>): Route[] {
  const filters = filtersOf(list)
  return kinds.map(({ ending, type, render }) =>
    route({
      method: 'GET',
      url: `${list.url}/export.${ending}`,
      summary: `${list.summary}, as a file with all its rows`,
      tag: list.tag,
      permit: list.permit,
      // What a token does not read as a list, it does not take as a file.
      ...(list.sessionAlone ? { sessionAlone: true as const } : {}),
      ...(list.params ? { params: list.params } : {}),
      query: filters.extend({ language: z.enum(['es', 'fr', 'en']).default('es') }),
      reply: z.any().meta({ type: 'string', format: 'binary' }),
      replyType: type,
      handle: async (asked) => {
        const { language, ...wanted } = asked.query as { language: Language } & Record<string, unknown>
        const read = await readAll<Row>(list, { ...asked, body: undefined }, wanted)
        const rows = read.rows.filter(exported.leaves ?? (() => true))
        const name = exported.name[language]
        const say = (await exported.wordsOf?.(asked.work)) ?? wordOf
        const cells = rows.map((row) => exported.columns.map(({ cell }) => cell(row, language, say)))
        recordMove(asked.work, {
          kind: 'list.exported',
          subjectKind: 'list',
          subjectId: addressOf(list.url, asked.params),
          state: null,
          detail: { form: ending, rows: rows.length },
        })
        asked.reply.type(`${type}${ending === 'csv' ? '; charset=utf-8' : ''}`)
        asked.reply.header('content-disposition', `attachment; filename="${fileName(name)}.${ending}"`)
        return Buffer.from(
          await render({
            name,
            head: exported.columns.map(({ head }) => head[language]),
            rows: read.cut ? [...cells, [cutShort[language]]] : cells,
          }),
        )
      },
    }),
  )
}

/** Which list it was: that of a workshop is named with its id. */
const addressOf = (url: string, params: unknown): string =>
  url.replaceAll(/:([a-z]+)/gi, (whole, name: string) => {
    const value = (params as Readonly<Record<string, string>> | undefined)?.[name]
    return value ?? whole
  })

/** The list's own filters, without its page. */
function filtersOf(list: Route): z.ZodObject {
  const query: unknown = list.query
  if (!(query instanceof z.ZodObject)) return z.strictObject({})
  const { limit: _limit, cursor: _cursor, ...filters } = query.shape
  return z.strictObject(filters)
}

async function readAll<Row>(
  list: Route,
  asked: Omit<Asked<undefined, undefined, undefined>, 'query'>,
  filters: Readonly<Record<string, unknown>>,
): Promise<{ rows: readonly Row[]; cut: boolean }> {
  const rows: Row[] = []
  let cursor: string | undefined
  do {
    const page: Listed<Row> = await list.handle({ ...asked, query: { ...filters, limit: 100, cursor } })
    rows.push(...page.items)
    cursor = page.nextCursor ?? undefined
  } while (cursor !== undefined && rows.length < most)
  return { rows: rows.slice(0, most), cut: cursor !== undefined }
}

/** A name that every system keeps: no accent, no blank. */
const fileName = (name: string): string =>
  name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '')
