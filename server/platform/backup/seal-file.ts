import { createCipheriv, createDecipheriv, createHash } from 'node:crypto'
import type { Chance } from '../chance.ts'
import { BackupError } from './backup-error.ts'
import { unwrapKey, type WrappedKey, wrapKey } from './keeper-key.ts'

/*
 * The file: the line `VIGIA-BACKUP-1`, four bytes of length, a JSON header with the content key sealed to each keeper,
 * then chunks of 64 KiB, each AES-256-GCM under that key with the digest of all that stands before as additional data.
 * A nonce is the chunk's number and, in its last byte, whether it is the final one (STREAM, Hoang et al. 2015): a
 * chunk that is missing, moved or repeated, and an end that came too early, do not open.
 */

const magic = Buffer.from('VIGIA-BACKUP-1\n')
const chunkBytes = 64 * 1024
const tagBytes = 16
const longestHeader = 64 * 1024

/** Seals a stream of bytes to the keepers. */
export async function* sealFile(
  plain: AsyncIterable<Uint8Array>,
  parts: { readonly keepers: readonly string[]; readonly chance: Chance },
): AsyncGenerator<Uint8Array> {
  const key = parts.chance.bytes(32)
  const wrapped = await Promise.all(parts.keepers.map((keeper) => wrapKey(key, keeper)))
  const header = Buffer.from(JSON.stringify({ keepers: wrapped }))
  const length = Buffer.alloc(4)
  length.writeUInt32BE(header.length)
  const start = Buffer.concat([magic, length, header])
  yield start
  const about = createHash('sha256').update(start).digest()
  let number = 0
  for await (const { bytes, final } of chunksOf(plain, chunkBytes)) {
    const cipher = createCipheriv('aes-256-gcm', key, nonceOf(number++, final)).setAAD(about)
    yield Buffer.concat([cipher.update(bytes), cipher.final(), cipher.getAuthTag()])
  }
}

/**
 * Opens what `sealFile` made; every chunk is proven before it is handed on.
 *
 * @throws BackupError not-a-backup, wrong-key, damaged, cut-short
 */
export async function* openFile(
  file: AsyncIterable<Uint8Array>,
  secretText: string,
): AsyncGenerator<Uint8Array> {
  const reader = new ByteReader(file)
  const first = await reader.take(magic.length + 4)
  if (!first.subarray(0, magic.length).equals(magic))
    throw new BackupError('not-a-backup', 'This file is no backup of Vigía.')
  const headerLength = first.readUInt32BE(magic.length)
  if (headerLength > longestHeader)
    throw new BackupError('damaged', 'The backup is damaged at its beginning.')
  const header = await reader.take(headerLength)
  const key = await unwrapKey(readHeader(header), secretText)
  const about = createHash('sha256').update(first).update(header).digest()
  let number = 0
  for await (const { bytes, final } of chunksOf(reader.rest(), chunkBytes + tagBytes)) {
    yield openChunk(bytes, { key, about, number: number++, final })
  }
}

interface ChunkPlace {
  readonly key: Uint8Array
  readonly about: Buffer
  readonly number: number
  readonly final: boolean
}

function openChunk(bytes: Buffer, place: ChunkPlace): Buffer {
  const opened = tryChunk(bytes, place)
  if (opened !== null) return opened
  // The last piece of the file that opens as one in the middle: the rest is missing.
  if (place.final && tryChunk(bytes, { ...place, final: false }) !== null) throw cutShort()
  if (place.final && bytes.length < chunkBytes + tagBytes) {
    throw new BackupError(
      'cut-short',
      `The backup is cut short or damaged in its last part (${place.number + 1}). Fetch another copy.`,
    )
  }
  throw new BackupError(
    'damaged',
    `The backup is damaged in part ${place.number + 1}: a byte was changed. Fetch another copy.`,
  )
}

function tryChunk(bytes: Buffer, { key, about, number, final }: ChunkPlace): Buffer | null {
  if (bytes.length < tagBytes) return null
  const end = bytes.length - tagBytes
  const decipher = createDecipheriv('aes-256-gcm', key, nonceOf(number, final)).setAAD(about)
  decipher.setAuthTag(bytes.subarray(end))
  try {
    return Buffer.concat([decipher.update(bytes.subarray(0, end)), decipher.final()])
  } catch {
    return null
  }
}

function nonceOf(number: number, final: boolean): Buffer {
  const nonce = Buffer.alloc(12)
  nonce.writeBigUInt64BE(BigInt(number), 3)
  nonce[11] = final ? 1 : 0
  return nonce
}

/** Pieces of exactly `size` bytes; the last one, which may be shorter or empty, is marked final. */
async function* chunksOf(
  stream: AsyncIterable<Uint8Array>,
  size: number,
): AsyncGenerator<{ bytes: Buffer; final: boolean }> {
  let kept: Buffer[] = []
  let length = 0
  for await (const piece of stream) {
    kept.push(Buffer.from(piece))
    length += piece.length
    if (length <= size) continue
    const all = Buffer.concat(kept)
    let from = 0
    for (; length - from > size; from += size) yield { bytes: all.subarray(from, from + size), final: false }
    kept = [all.subarray(from)]
    length -= from
  }
  yield { bytes: Buffer.concat(kept), final: true }
}

function readHeader(header: Buffer): readonly WrappedKey[] {
  try {
    const { keepers } = JSON.parse(header.toString('utf8')) as { keepers: WrappedKey[] }
    if (Array.isArray(keepers)) return keepers
  } catch {
    // Said below, for both.
  }
  throw new BackupError('damaged', 'The backup is damaged at its beginning.')
}

const cutShort = () =>
  new BackupError('cut-short', 'The backup is cut short: its end is missing. Fetch the whole file.')

/** Takes a stream of bytes by lengths. */
export class ByteReader {
  readonly #pieces: AsyncIterator<Uint8Array>
  #kept = Buffer.alloc(0)

  constructor(stream: AsyncIterable<Uint8Array>) {
    this.#pieces = stream[Symbol.asyncIterator]()
  }

  /** @throws BackupError cut-short when the stream ends before */
  async take(length: number): Promise<Buffer> {
    const pieces = [this.#kept]
    let have = this.#kept.length
    while (have < length) {
      const next = await this.#pieces.next()
      if (next.done) throw cutShort()
      pieces.push(Buffer.from(next.value))
      have += next.value.length
    }
    const all = Buffer.concat(pieces)
    this.#kept = all.subarray(length)
    return all.subarray(0, length)
  }

  async *rest(): AsyncGenerator<Uint8Array> {
    if (this.#kept.length > 0) yield this.#kept
    for (;;) {
      const next = await this.#pieces.next()
      if (next.done) return
      yield next.value
    }
  }
}
