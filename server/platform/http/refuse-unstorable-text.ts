import type { FastifyRequest } from 'fastify'
import { type FieldProblem, Problem } from '../problem.ts'

/** More is not worth telling, and bounds the reply. */
const mostTold = 20
/** Nothing of ours nests deeper; a body that does would end the stack of whoever walks it. */
const deepest = 32

/**
 * PostgreSQL has no place for U+0000, and half of a surrogate pair has no UTF-8: the first would fail deep inside, the
 * second would be kept as another sign than was sent. Both are refused at the door, wherever they stand.
 *
 * @throws Problem invalid-input naming each text
 */
export async function refuseUnstorableText(request: FastifyRequest): Promise<void> {
  const found: FieldProblem[] = []
  findUnstorable(request.body, { pointer: '', depth: 0 }, found)
  findUnstorable(request.query, { pointer: '/query', depth: 0 }, found)
  findUnstorable(request.params, { pointer: '/params', depth: 0 }, found)
  if (found.length > 0) throw new Problem('invalid-input', found)
}

interface Where {
  readonly pointer: string
  readonly depth: number
}

function findUnstorable(value: unknown, { pointer, depth }: Where, found: FieldProblem[]): void {
  if (found.length >= mostTold) return
  if (typeof value === 'string') {
    if (value.includes('\0') || !value.isWellFormed()) found.push({ field: pointer, code: 'unstorable-text' })
    return
  }
  // Bytes that were signed as they came are read by whoever checks the signature.
  if (typeof value !== 'object' || value === null || Buffer.isBuffer(value)) return
  if (depth === deepest) {
    found.push({ field: '', code: 'too-deep' })
    return
  }
  const isList = Array.isArray(value)
  for (const [key, member] of Object.entries(value)) {
    // A name that no schema knows is refused later, and never repeated; here it is only passed through.
    const isKnownForm = isList || /^[a-z][A-Za-z0-9]{0,39}$/.test(key)
    findUnstorable(member, { pointer: isKnownForm ? `${pointer}/${key}` : pointer, depth: depth + 1 }, found)
  }
}
