/** The first bytes of each kind of file that a scanner or a telephone makes. */
const beginnings = {
  jpeg: [0xff, 0xd8, 0xff, 0xe0],
  png: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a],
  pdf: [...Buffer.from('%PDF-1.7\n')],
  word: [0x50, 0x4b, 0x03, 0x04],
} as const

/** A signed sheet as a browser sends it, in base64url; of whatever kind and however large. */
export const aScan = (
  kind: keyof typeof beginnings = 'jpeg',
  rest: string | Buffer = 'Ana Uno, firmado',
): string => Buffer.concat([Buffer.from(beginnings[kind]), Buffer.from(rest)]).toString('base64url')
