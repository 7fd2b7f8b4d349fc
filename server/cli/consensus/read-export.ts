import {
  type Choice,
  compareIds,
  type GivenGroups,
  type OpinionMatrix,
  type OpinionVote,
  opinionMatrix,
  type Standing,
} from '../../../deliberation/index.ts'
import { EXIT, printable, Refusal } from '../tool/index.ts'
import { readTable, type Table, unreadable } from './read-table.ts'

export interface ExportPaths {
  readonly votes: string
  readonly comments: string | null
  /** The column that names each participant's group. */
  readonly groups: string | null
}

/** Agree is −1 in it, and was turned; or its counts match neither way. */
export type Note = { readonly kind: 'turned' } | { readonly kind: 'mismatch'; readonly participants: number }

export interface PolisExport {
  readonly matrix: OpinionMatrix
  readonly groups: GivenGroups | undefined
  /** What statements say, where a file of comments tells. */
  readonly texts: ReadonlyMap<string, string>
  /** What whoever reads the result should know of the file. */
  readonly notes: readonly Note[]
}

const participantColumn = 'participant'
/** What a Polis export tells of a participant beside the votes. */
const personColumns = [participantColumn, 'xid', 'group-id', 'n-comments', 'n-votes', 'n-agree', 'n-disagree']
const choices: Readonly<Record<string, Choice>> = { '1': 1, '0': 0, '-1': -1, '1.0': 1, '0.0': 0, '-1.0': -1 }

/** Reads the files of a Polis export. @throws Refusal naming file, line and column of what cannot be read */
export async function readExport(paths: ExportPaths): Promise<PolisExport> {
  const table = await readTable(paths.votes)
  if (!table.headings.includes(participantColumn))
    throw unreadable(
      paths.votes,
      `there is no column “${participantColumn}”: this is no file of participants’ votes`,
    )
  const columns = statementColumns(table, paths)
  const comments = paths.comments === null ? noComments : await readComments(paths.comments)
  const statements = columns.map((id) => ({ id, standing: comments.standings.get(id) ?? ('in' as const) }))
  const people = table.rows.map(({ cells }) => cells[participantColumn] ?? '')
  refuseDoubles(table, paths.votes)
  const asWritten = readVotes(table, columns, paths.votes)
  const { votes, notes } = asAgreeIsOne(table, asWritten)
  return {
    matrix: opinionMatrix({ people, statements, votes }),
    groups: paths.groups === null ? undefined : readGroups(table, paths.groups),
    texts: comments.texts,
    notes,
  }
}

/** Statements of Polis are whole numbers; where no heading is one, every column that tells nothing else is a statement. */
function statementColumns({ headings }: Table, { votes, groups }: ExportPaths): readonly string[] {
  if (groups !== null && !headings.includes(groups))
    throw new Refusal(`--groups: ${votes} has no column “${printable(groups)}”.`, EXIT.wrongUse)
  const numbered = headings.filter((heading) => /^\d+$/.test(heading) && heading !== groups)
  const others = headings.filter((heading) => !personColumns.includes(heading) && heading !== groups)
  const columns = numbered.length > 0 ? numbered : others
  if (columns.length === 0) throw unreadable(votes, 'there is no column of a statement')
  if (columns.includes('')) throw unreadable(votes, 'a column has no heading')
  return columns
}

function refuseDoubles({ rows }: Table, path: string): void {
  const seen = new Set<string>()
  for (const { line, cells } of rows) {
    const id = cells[participantColumn] ?? ''
    if (id === '') throw unreadable(path, `line ${line}, column participant: empty`)
    if (seen.has(id)) throw unreadable(path, `line ${line}: participant “${printable(id)}” stands twice`)
    seen.add(id)
  }
}

function readVotes({ rows }: Table, columns: readonly string[], path: string): readonly OpinionVote[] {
  return rows.flatMap(({ line, cells }) =>
    columns.flatMap((statement): OpinionVote[] => {
      const found = cells[statement] ?? ''
      if (found === '') return []
      const choice = choices[found]
      if (choice === undefined)
        throw unreadable(
          path,
          `line ${line}, column ${printable(statement)}: found “${printable(found.slice(0, 40))}”; a vote is 1, 0, -1 or empty`,
        )
      return [{ person: cells[participantColumn] ?? '', statement, choice }]
    }),
  )
}

/**
 * In the files that Polis publishes agree is +1; inside Polis it is −1, and a file taken from there is the other way round. The columns
 * n-agree and n-disagree tell which it is.
 */
function asAgreeIsOne(
  { headings, rows }: Table,
  votes: readonly OpinionVote[],
): { readonly votes: readonly OpinionVote[]; readonly notes: readonly Note[] } {
  if (!headings.includes('n-agree') || !headings.includes('n-disagree')) return { votes, notes: [] }
  const counted = new Map<string, { up: number; down: number }>()
  for (const { person, choice } of votes) {
    const count = counted.get(person) ?? { up: 0, down: 0 }
    if (choice > 0) count.up += 1
    if (choice < 0) count.down += 1
    counted.set(person, count)
  }
  const told = rows.map(({ cells }) => ({
    agree: Number(cells['n-agree']),
    disagree: Number(cells['n-disagree']),
    count: counted.get(cells[participantColumn] ?? '') ?? { up: 0, down: 0 },
  }))
  const differ = told.filter(({ agree, disagree, count }) => agree !== count.up || disagree !== count.down)
  if (differ.length === 0) return { votes, notes: [] }
  if (told.every(({ agree, disagree, count }) => agree === count.down && disagree === count.up)) {
    const turned = votes.map((vote) => ({ ...vote, choice: (0 - vote.choice) as Choice }))
    return { votes: turned, notes: [{ kind: 'turned' }] }
  }
  return {
    votes,
    notes: [{ kind: 'mismatch', participants: differ.length }],
  }
}

function readGroups({ rows }: Table, column: string): GivenGroups {
  const groups = new Map<string, string[]>()
  for (const { cells } of rows) {
    const name = cells[column] ?? ''
    if (name === '') continue
    groups.set(name, [...(groups.get(name) ?? []), cells[participantColumn] ?? ''])
  }
  return new Map([...groups].sort(([a], [b]) => compareIds(a, b)))
}

interface Comments {
  readonly standings: ReadonlyMap<string, Standing>
  readonly texts: ReadonlyMap<string, string>
}

const noComments: Comments = { standings: new Map(), texts: new Map() }

async function readComments(path: string): Promise<Comments> {
  const { headings, rows } = await readTable(path)
  for (const needed of ['comment-id', 'moderated'])
    if (!headings.includes(needed)) throw unreadable(path, `there is no column “${needed}”`)
  const [standings, texts] = [new Map<string, Standing>(), new Map<string, string>()]
  for (const { line, cells } of rows) {
    const [id = '', moderated = '', meta = ''] = [cells['comment-id'], cells.moderated, cells['is-meta']]
    if (id === '') throw unreadable(path, `line ${line}, column comment-id: empty`)
    if (!['-1', '0', '1'].includes(moderated))
      throw unreadable(
        path,
        `line ${line}, column moderated: found “${printable(moderated.slice(0, 40))}”; it is 1, 0 or -1`,
      )
    if (!['', 'true', 'false'].includes(meta))
      throw unreadable(
        path,
        `line ${line}, column is-meta: found “${printable(meta.slice(0, 40))}”; it is true or false`,
      )
    standings.set(id, moderated === '-1' ? 'out' : meta === 'true' ? 'meta' : 'in')
    texts.set(id, cells['comment-body'] ?? '')
  }
  return { standings, texts }
}
