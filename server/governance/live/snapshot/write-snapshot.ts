import { createHash } from 'node:crypto'
import { strToU8, zipSync } from 'fflate'
import type { SnapshotManifest } from '../../../../vocabulary/wire/vote-snapshot.ts'
import type { HeadKey } from '../../../parties/audit/index.ts'
import type { Chance } from '../../../platform/chance.ts'
import type { KeptVotes } from '../round/index.ts'

interface Told
  extends Omit<SnapshotManifest, 'format' | 'statements' | 'salt' | 'files' | 'keyId' | 'counts'> {
  readonly voices: number
  /** What each statement said, in the order of the votes. */
  readonly texts: readonly string[]
}

interface Parts {
  readonly chance: Chance
  readonly auditKey: HeadKey
}

type Rows = KeptVotes['rows']

/** What a zip file says of when its parts were written: nothing. */
const noTime = new Date('1980-01-01T00:00:00')

/**
 * Writes a snapshot: votes in the form of a Polis export, what was asked, a manifest with a digest of each file, and the site's signature
 * over the bytes of the manifest. Order and ids of the rows are drawn for this file alone.
 */
export function writeSnapshot(kept: KeptVotes, told: Told, parts: Parts): Uint8Array {
  const rows = shuffled(kept.rows, parts.chance)
  const votes = kept.kind === 'opinions' ? opinionRows : ratingRows
  const withSectors = told.audience === 'auditor'
  const files = {
    [kept.kind === 'opinions' ? 'participants-votes.csv' : 'ratings.csv']: csv(
      votes({ ...kept, rows }, { withSectors, chance: parts.chance }),
    ),
    'comments.csv': csv(commentRows(kept, told.texts)),
  }
  const { texts: _, voices, ...rest } = told
  const manifest: SnapshotManifest = {
    format: 'vigia-votes-snapshot-1',
    ...rest,
    statements: kept.statements.map((id, at) => ({ column: at + 1, id })),
    counts: {
      voices,
      voters: rows.length,
      statements: kept.statements.length,
      votes: rows.flatMap((row) => row.votes.filter((vote) => vote !== '')).length,
    },
    salt: kept.salt,
    files: Object.fromEntries(Object.entries(files).map(([name, bytes]) => [name, digest(bytes)])),
    keyId: parts.auditKey.id,
  }
  const signed = strToU8(`${JSON.stringify(manifest, null, 2)}\n`)
  return zipSync(
    { ...files, 'manifest.json': signed, 'manifest.sig': parts.auditKey.sign(signed) },
    { mtime: noTime },
  )
}

const digest = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

interface Wish {
  readonly withSectors: boolean
  readonly chance: Chance
}

const drawId = (chance: Chance): string => Buffer.from(chance.bytes(8)).toString('hex')

/** Statements are columns by their ordinal; agree is +1, empty is unseen. */
function opinionRows(kept: KeptVotes, { withSectors, chance }: Wish): string[][] {
  const head = [
    'participant',
    ...(withSectors ? ['sector'] : []),
    'n-comments',
    'n-votes',
    'n-agree',
    'n-disagree',
  ]
  const rows = kept.rows.map(({ sector, votes }) => {
    const many = (...wanted: string[]) => String(votes.filter((vote) => wanted.includes(vote)).length)
    const counts = ['0', many('1', '0', '-1'), many('1'), many('-1')]
    return [drawId(chance), ...(withSectors ? [sector ?? ''] : []), ...counts, ...votes]
  })
  return [[...head, ...kept.statements.map((_, at) => String(at + 1))], ...rows]
}

/** Ratings have two columns a statement, each 1 to 9. */
function ratingRows(kept: KeptVotes, { withSectors, chance }: Wish): string[][] {
  const sides = kept.statements.flatMap((_, at) => [`${at + 1}-importance`, `${at + 1}-feasibility`])
  const rows = kept.rows.map(({ sector, votes }) => [
    drawId(chance),
    ...(withSectors ? [sector ?? ''] : []),
    ...votes.flatMap((vote) => (vote === '' ? ['', ''] : vote.split('/'))),
  ])
  return [['participant', ...(withSectors ? ['sector'] : []), ...sides], ...rows]
}

function commentRows(kept: KeptVotes, texts: readonly string[]): string[][] {
  const rows = kept.statements.map((_, at) => {
    const many = (wanted: string) => String(kept.rows.filter(({ votes }) => votes[at] === wanted).length)
    const counts = kept.kind === 'opinions' ? [many('1'), many('-1')] : ['', '']
    return [String(at + 1), ...counts, '1', harmless(texts[at] ?? '')]
  })
  return [['comment-id', 'agrees', 'disagrees', 'moderated', 'comment-body'], ...rows]
}

const csv = (rows: readonly (readonly string[])[]): Uint8Array =>
  strToU8(rows.map((row) => `${row.map(cell).join(',')}\r\n`).join(''))

/** Anybody in the hall may write a statement: a spreadsheet takes none of them for a formula. */
const harmless = (text: string): string => (/^[=+\-@\t\r]/.test(text) ? `'${text}` : text)
const cell = (text: string): string => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)

/** Fisher and Yates, each place drawn without favour: what would favour the first places is drawn again. */
function shuffled(rows: Rows, chance: Chance): Rows {
  const order = [...rows]
  for (let last = order.length - 1; last > 0; last -= 1) {
    const at = drawBelow(last + 1, chance)
    const [here, there] = [order[last], order[at]]
    if (here !== undefined && there !== undefined) [order[last], order[at]] = [there, here]
  }
  return order
}

function drawBelow(bound: number, chance: Chance): number {
  const fair = 2 ** 32 - (2 ** 32 % bound)
  for (;;) {
    const drawn = Buffer.from(chance.bytes(4)).readUInt32BE()
    if (drawn < fair) return drawn % bound
  }
}
