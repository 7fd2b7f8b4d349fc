import { joinBytes } from '../bytes/index.ts'

const startOfScan = 0xda
const endOfImage = 0xd9
/** Application data that the picture needs: JFIF, and Adobe's word on its colours. */
const needed = new Set([0xe0, 0xee])

export const isJpeg = (bytes: Uint8Array): boolean =>
  bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[2] === 0xff

/**
 * A JPEG without comments and without the segments in which cameras write position, time and device (ITU T.81, B.1.1); what
 * stands after its end, often a second picture with the same words, is left out as well. Null when it is none, or ends
 * before its picture begins.
 */
export function cleanJpeg(bytes: Uint8Array): Uint8Array<ArrayBuffer> | null {
  if (!isJpeg(bytes)) return null
  const parts: Uint8Array[] = [bytes.subarray(0, 2)]
  let hasPicture = false
  for (let at = 2; at < bytes.length; ) {
    const marker = bytes[at + 1] ?? 0
    // All but the end say how long they are.
    const isWhole = marker === endOfImage || at + 4 <= bytes.length
    if (bytes[at] !== 0xff || !isWhole) break
    const end = endOfSegment(bytes, at)
    if (!tells(marker)) parts.push(bytes.subarray(at, end))
    if (marker === endOfImage) break
    hasPicture ||= marker === startOfScan
    at = end
  }
  return hasPicture ? joinBytes(parts) : null
}

const tells = (marker: number): boolean =>
  marker === 0xfe || (marker >= 0xe0 && marker <= 0xef && !needed.has(marker))

/** Where the next marker stands: behind the segment, and behind the picture that follows the head of a scan. */
function endOfSegment(bytes: Uint8Array, at: number): number {
  const marker = bytes[at + 1]
  if (marker === endOfImage) return at + 2
  // Markers may be filled up in front.
  if (marker === 0xff) return at + 1
  let end = at + 2 + ((bytes[at + 2] ?? 0) << 8) + (bytes[at + 3] ?? 0)
  if (marker !== startOfScan) return end
  while (end < bytes.length && !(bytes[end] === 0xff && endsScan(bytes[end + 1] ?? 0))) end += 1
  return end
}

/** Within a picture stand escaped bytes (00), restarts (D0 to D7) and filling (FF). */
const endsScan = (marker: number): boolean =>
  marker !== 0 && marker !== 0xff && !(marker >= 0xd0 && marker <= 0xd7)
