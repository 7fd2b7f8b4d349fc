import { createHash, createPublicKey, verify } from 'node:crypto'
import { strFromU8, unzipSync } from 'fflate'
import { type SnapshotManifest, snapshotManifest } from '../../../../vocabulary/wire/vote-snapshot.ts'
import { digestsOf, type KeptVotes } from '../round/index.ts'

/** What may be wrong with a snapshot, the first that is found. */
export type SnapshotFault =
  | { readonly kind: 'no-snapshot' }
  | { readonly kind: 'wrong-signature' }
  | { readonly kind: 'changed-file'; readonly name: string }
  | { readonly kind: 'other-votes' }

export type SnapshotChecked =
  | { readonly fault: SnapshotFault; readonly manifest: null }
  | { readonly fault: null; readonly manifest: SnapshotManifest }

/** Nothing that was ever written here is larger; a file that unpacks to more is not unpacked. */
const mostBytes = 64 * 1024 * 1024

/**
 * Holds a snapshot against the key that is expected, each file against the manifest, and the votes against the digests that the round
 * published. Needs nothing but the file and the key.
 *
 * @param publicKey PEM of the key that is expected, never one that came with the file
 */
export function checkSnapshot(bytes: Uint8Array, publicKey: string): SnapshotChecked {
  const found = open(bytes)
  if (found === null) return faulty({ kind: 'no-snapshot' })
  const { files, signed, signature, manifest } = found
  if (!verify(null, signed, createPublicKey(publicKey), signature)) return faulty({ kind: 'wrong-signature' })
  const names = new Set([...Object.keys(files), ...Object.keys(manifest.files)])
  for (const name of names) {
    const file = files[name]
    if (file === undefined || sha256(file) !== manifest.files[name])
      return faulty({ kind: 'changed-file', name })
  }
  const votes = readRows(manifest, files)
  if (votes === null) return faulty({ kind: 'no-snapshot' })
  const digests = digestsOf(votes)
  const sectors = manifest.sectorsSha256
  if (digests.votesSha256 !== manifest.votesSha256 || (sectors !== null && digests.sectorsSha256 !== sectors))
    return faulty({ kind: 'other-votes' })
  return { fault: null, manifest }
}

const faulty = (fault: SnapshotFault): SnapshotChecked => ({ fault, manifest: null })
const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

function open(bytes: Uint8Array) {
  try {
    let total = 0
    const parts = unzipSync(bytes, {
      filter: ({ originalSize }) => {
        total += originalSize
        return total <= mostBytes
      },
    })
    const { 'manifest.json': signed, 'manifest.sig': signature, ...files } = parts
    if (signed === undefined || signature === undefined || total > mostBytes) return null
    return { files, signed, signature, manifest: snapshotManifest.parse(JSON.parse(strFromU8(signed))) }
  } catch {
    return null
  }
}

/** No cell of these files is quoted: ids, codes of sectors and numbers alone. */
function readRows(manifest: SnapshotManifest, files: Readonly<Record<string, Uint8Array>>): KeptVotes | null {
  const { kind } = manifest.round
  const file = files[kind === 'opinions' ? 'participants-votes.csv' : 'ratings.csv']
  if (file === undefined) return null
  const [head = '', ...lines] = strFromU8(file).split('\r\n')
  const names = head.split(',')
  const [sectorAt, firstAt] = [
    names.indexOf('sector'),
    names.findIndex((name) => /^1(-importance)?$/.test(name)),
  ]
  const rows = lines
    .filter((line) => line !== '')
    .map((line) => {
      const cells = line.split(',')
      const own = firstAt < 0 ? [] : cells.slice(firstAt)
      const votes =
        kind === 'opinions'
          ? own
          : manifest.statements.map((_, at) =>
              own[2 * at] === '' ? '' : `${own[2 * at]}/${own[2 * at + 1]}`,
            )
      return { sector: cells[sectorAt] || null, votes }
    })
  const statements = manifest.statements.map(({ id }) => id)
  return { roundId: manifest.round.id, kind, salt: manifest.salt, statements, rows }
}
