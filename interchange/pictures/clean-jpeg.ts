import { joined } from './joined.ts'

/** Application data that the picture needs: JFIF, and Adobe's word on its colours. */
const needed = new Set([0xe0, 0xee])

export const isJpeg = (bytes: Uint8Array): boolean =>
  bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[2] === 0xff

/**
 * A JPEG without comments and without the segments in which cameras write position, time and device (ITU T.81, B.1.1).
 * Null when it is none, or ends before its picture begins.
 */
export function cleanJpeg(bytes: Uint8Array): Uint8Array<ArrayBuffer> | null {
  if (!isJpeg(bytes)) return null
  const parts: Uint8Array[] = [bytes.subarray(0, 2)]
  for (let at = 2; at + 4 <= bytes.length; ) {
    const marker = bytes[at + 1] ?? 0
    if (bytes[at] !== 0xff) return null
    // From the start of the scan on there is picture only.
    if (marker === 0xda) return joined([...parts, bytes.subarray(at)])
    const end = at + 2 + ((bytes[at + 2] ?? 0) << 8) + (bytes[at + 3] ?? 0)
    const tells = marker === 0xfe || (marker >= 0xe0 && marker <= 0xef && !needed.has(marker))
    if (!tells) parts.push(bytes.subarray(at, end))
    at = end
  }
  return null
}
