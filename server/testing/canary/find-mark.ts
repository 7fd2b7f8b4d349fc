import { constants, inflateRawSync, inflateSync } from 'node:zlib'

/**
 * Looks for a mark, an ASCII text without a character that anything escapes, in the forms in which it may lie somewhere:
 * as it is, in UTF-16, base64 and base64url at any alignment, hex, and within what was compressed.
 */
export function findsMark(mark: string): (bytes: Buffer) => string | null {
  const forms = formsOf(mark)
  return (bytes) => {
    for (const [place, opened] of layersOf(bytes)) {
      const form = forms.find(([, needle]) => opened.includes(needle))
      if (form !== undefined) return `${form[0]}${place}`
    }
    return null
  }
}

function formsOf(mark: string): readonly (readonly [name: string, needle: Buffer])[] {
  const utf16 = Buffer.from(mark, 'utf16le')
  const hex = Buffer.from(mark).toString('hex')
  return [
    ['plain', Buffer.from(mark)],
    ['utf-16le', utf16],
    ['utf-16be', Buffer.from(utf16).swap16()],
    ['hex', Buffer.from(hex)],
    ['upper hex', Buffer.from(hex.toUpperCase())],
    ...[0, 1, 2].flatMap((before): [string, Buffer][] => {
      const text = Buffer.concat([Buffer.alloc(before), Buffer.from(mark)])
      // The digits at both ends belong to the neighbours as well.
      const inner = (encoded: string) => Buffer.from(encoded.slice(before === 0 ? 0 : before + 1, -4))
      return [
        ['base64', inner(text.toString('base64'))],
        ['base64url', inner(text.toString('base64url'))],
      ]
    }),
  ]
}

const flush = { finishFlush: constants.Z_SYNC_FLUSH, maxOutputLength: 64 * 1024 * 1024 }
/** Larger than this are files of the database, which hold no stream of a document. */
const documentBytes = 8 * 1024 * 1024

/** The bytes, and everything in them that was compressed: gzip, members of zip files, streams of PDF. */
function* layersOf(bytes: Buffer): Generator<readonly [place: string, bytes: Buffer]> {
  yield ['', bytes]
  yield* opened(bytes, Buffer.of(0x1f, 0x8b, 0x08), (at) => {
    const hasName = ((bytes[at + 3] ?? 0) & 0x08) !== 0
    const from = hasName ? bytes.indexOf(0, at + 10) + 1 : at + 10
    return [' in gzip', inflateRawSync(bytes.subarray(from), flush)]
  })
  if (bytes.length > documentBytes) return
  yield* opened(bytes, Buffer.from('PK\x03\x04'), (at) => {
    const from = at + 30 + bytes.readUInt16LE(at + 26) + bytes.readUInt16LE(at + 28)
    return [' in zip', inflateRawSync(bytes.subarray(from), flush)]
  })
  for (const level of [0x01, 0x9c, 0xda])
    yield* opened(bytes, Buffer.of(0x78, level), (at) => [' in zlib', inflateSync(bytes.subarray(at), flush)])
}

function* opened(
  bytes: Buffer,
  magic: Buffer,
  open: (at: number) => readonly [string, Buffer],
): Generator<readonly [string, Buffer]> {
  for (let at = bytes.indexOf(magic); at >= 0; at = bytes.indexOf(magic, at + 1)) {
    try {
      yield open(at)
    } catch {
      // Bytes that only look like the beginning of a stream.
    }
  }
}
