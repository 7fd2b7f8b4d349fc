/** A part of a PNG; nobody here checks its sum. */
function chunk(name: string, content: Buffer): Buffer {
  const length = Buffer.alloc(4)
  length.writeUInt32BE(content.length)
  return Buffer.concat([length, Buffer.from(name), content, Buffer.alloc(4)])
}
/** A part of a JPEG before its picture. */
const segment = (marker: number, content: Buffer): Buffer =>
  Buffer.concat([Buffer.from([0xff, marker, 0, content.length + 2]), content])

const pngBegins = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])

/** Each kind of file that a scanner or a telephone makes, as far as its frame; what a camera wrote stands before the picture. */
const made = {
  jpeg: (picture: Buffer, written: Buffer | null) =>
    Buffer.concat([
      Buffer.from([0xff, 0xd8]),
      segment(0xe0, Buffer.from('JFIF\0')),
      written === null ? Buffer.alloc(0) : segment(0xe1, written),
      Buffer.from([0xff, 0xda]),
      picture,
    ]),
  png: (picture: Buffer, written: Buffer | null) =>
    Buffer.concat([
      pngBegins,
      written === null ? Buffer.alloc(0) : chunk('eXIf', written),
      chunk('IDAT', picture),
      chunk('IEND', Buffer.alloc(0)),
    ]),
  pdf: (picture: Buffer) => Buffer.concat([Buffer.from('%PDF-1.7\n'), picture]),
  word: (picture: Buffer) => Buffer.concat([Buffer.from([0x50, 0x4b, 0x03, 0x04]), picture]),
} as const

/** A signed sheet in base64url, of whatever kind and however large; with what a camera wrote beside the picture, if asked. */
export const aScan = (
  kind: keyof typeof made = 'jpeg',
  picture: string | Buffer = 'Ana Uno, firmado',
  written: string | null = null,
): string =>
  made[kind](Buffer.from(picture), written === null ? null : Buffer.from(written)).toString('base64url')
