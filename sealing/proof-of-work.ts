import type { IHasher } from 'hash-wasm'
import { sha256, utf8 } from './bytes.ts'

/** Hashes between two pauses: a slow telephone stays responsive, a fast one loses nothing. */
const batch = 2048

export type SolveOptions = {
  readonly signal?: AbortSignal
  /** Called after each batch with the number of hashes tried so far. */
  readonly onProgress?: (tried: number) => void
}

/** A nonce is sixteen lower-case hexadecimal digits, so that no challenge and nonce can be cut in another place. */
const nonceText = (count: number): string => count.toString(16).padStart(16, '0')

export function leadingZeroBits(hash: Uint8Array): number {
  const index = hash.findIndex((byte) => byte !== 0)
  return index < 0 ? hash.length * 8 : index * 8 + Math.clz32(hash[index] ?? 0) - 24
}

/**
 * Finds a nonce such that SHA-256(challenge ‖ nonce) begins with `bits` zero bits: 2^bits hashes on average.
 * @throws DOMException AbortError when the signal is aborted
 */
export async function solve(challenge: string, bits: number, options: SolveOptions = {}): Promise<string> {
  const { createSHA256 } = await import('hash-wasm')
  return await solveWith(await createSHA256(), { challenge, bits }, options)
}

/** The same with a SHA-256 that is there already: a worker in one file cannot load one later. */
export async function solveWith(
  hasher: IHasher,
  { challenge, bits }: { readonly challenge: string; readonly bits: number },
  options: SolveOptions = {},
): Promise<string> {
  for (let tried = 0; ; ) {
    if (options.signal?.aborted) throw stopped()
    for (const end = tried + batch; tried < end; tried++) {
      const nonce = nonceText(tried)
      const hash = hasher.init().update(`${challenge}${nonce}`).digest('binary')
      if (leadingZeroBits(hash) >= bits) return nonce
    }
    options.onProgress?.(tried)
    await new Promise((resume) => setTimeout(resume))
  }
}

/** As `throwIfAborted` would, which older telephones do not know. */
const stopped = () => new DOMException('the puzzle was stopped', 'AbortError')

/** Whether the nonce solves the challenge: one hash, whatever it cost to find. */
export async function isSolved(challenge: string, nonce: string, bits: number): Promise<boolean> {
  if (!/^[0-9a-f]{16}$/.test(nonce)) return false
  return leadingZeroBits(await sha256(utf8(`${challenge}${nonce}`))) >= bits
}
