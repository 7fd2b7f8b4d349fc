import { createHash, createPublicKey, verify } from 'node:crypto'
import { type TreeHead, treeHeadText } from '../../../sealing/index.ts'
import type { Work } from '../../platform/database/index.ts'
import { headOf, registrationTables } from './registration-store.ts'

export interface TreeFault {
  readonly kind: 'leaf-missing' | 'root-differs' | 'head-forged' | 'kept-differs'
  /** The size of the head at fault. */
  readonly size: number
}

export interface TreeReport {
  readonly leaves: number
  readonly heads: number
  readonly newest: TreeHead | null
  /** Null: every root is that of its leaves, and every signature is of the expected key. */
  readonly fault: TreeFault | null
}

const pageSize = 5000

/** @param publicKey PEM of the key that is expected */
export function isTreeHeadSignedBy(head: TreeHead, publicKey: string): boolean {
  const signature = Buffer.from(head.signature, 'base64url')
  return verify(null, Buffer.from(treeHeadText(head)), createPublicKey(publicKey), signature)
}

/**
 * Builds the whole tree again from its leaves, by hashes of this machine and not those that are kept, and holds every
 * signed head against it; a head that was kept elsewhere as well.
 */
export async function checkTree(
  work: Work,
  parts: {
    readonly publicKey: string
    readonly keyId: string
    readonly kept?: TreeHead | undefined
    readonly pause?: () => void
  },
): Promise<TreeReport> {
  const rows = await registrationTables(work)
    .selectFrom('registration.head')
    .selectAll()
    .orderBy('size')
    .execute()
  const heads = rows.map(headOf)
  const last = Math.max(heads.at(-1)?.size ?? 0, parts.kept?.size ?? 0)
  const roots = await rootsAt(
    work,
    new Set([...heads, ...(parts.kept ? [parts.kept] : [])].map((one) => one.size)),
    {
      last,
      pause: parts.pause,
    },
  )
  const fault =
    heads.map((head) => faultOf(head, { ...parts, roots })).find((one) => one !== null) ??
    keptFault(parts.kept, roots)
  return { leaves: heads.at(-1)?.size ?? 0, heads: heads.length, newest: heads.at(-1) ?? null, fault }
}

function faultOf(
  head: TreeHead,
  parts: { readonly publicKey: string; readonly keyId: string; readonly roots: ReadonlyMap<number, string> },
): TreeFault | null {
  const root = parts.roots.get(head.size)
  if (root === undefined) return { kind: 'leaf-missing', size: head.size }
  if (root !== head.root) return { kind: 'root-differs', size: head.size }
  const isForged = head.keyId === parts.keyId && !isTreeHeadSignedBy(head, parts.publicKey)
  return isForged ? { kind: 'head-forged', size: head.size } : null
}

function keptFault(kept: TreeHead | undefined, roots: ReadonlyMap<number, string>): TreeFault | null {
  if (kept === undefined || roots.get(kept.size) === kept.root) return null
  return { kind: 'kept-differs', size: kept.size }
}

/** The roots at these sizes, in one walk over the leaves; those that are not reached are missing. */
async function rootsAt(
  work: Work,
  sizes: ReadonlySet<number>,
  parts: { readonly last: number; readonly pause?: (() => void) | undefined },
): Promise<ReadonlyMap<number, string>> {
  const roots = new Map<number, string>()
  const peaks: { level: number; hash: Buffer }[] = []
  let size = 0
  while (size < parts.last) {
    parts.pause?.()
    const page = await registrationTables(work)
      .selectFrom('registration.leaf')
      .selectAll()
      .where('position', '>=', size)
      .orderBy('position')
      .limit(pageSize)
      .execute()
    for (const leaf of page) {
      if (leaf.position !== size) return roots
      addPeak(peaks, leaf.hash)
      size += 1
      if (sizes.has(size)) roots.set(size, rootOf(peaks))
    }
    if (page.length < pageSize) break
  }
  return roots
}

function addPeak(peaks: { level: number; hash: Buffer }[], leaf: Buffer): void {
  let [level, hash] = [0, leaf]
  for (let left = peaks.at(-1); left?.level === level; left = peaks.at(-1)) {
    peaks.pop()
    hash = joined(left.hash, hash)
    level += 1
  }
  peaks.push({ level, hash })
}

const rootOf = (peaks: readonly { readonly hash: Buffer }[]): string =>
  [...peaks]
    .reverse()
    .map(({ hash }) => hash)
    .reduce((right, left) => joined(left, right))
    .toString('base64url')

const joined = (left: Buffer, right: Buffer): Buffer =>
  createHash('sha256').update(Buffer.of(1)).update(left).update(right).digest()
