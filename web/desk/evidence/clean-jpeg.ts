/** Application data that the picture needs: JFIF, and Adobe's word on its colours. */
const needed = new Set([0xe0, 0xee])

/**
 * A JPEG without comments and without the segments in which cameras write position, time and device (ITU T.81, B.1.1).
 * What is no JPEG comes back as it was.
 */
export function cleanJpeg(bytes: Uint8Array): Uint8Array {
  if (bytes[0] !== 0xff || bytes[1] !== 0xd8) return bytes
  const parts: Uint8Array[] = [bytes.subarray(0, 2)]
  for (let at = 2; at + 4 <= bytes.length; ) {
    const marker = bytes[at + 1] ?? 0
    if (bytes[at] !== 0xff) return bytes
    // From the start of the scan on there is picture only.
    if (marker === 0xda) {
      parts.push(bytes.subarray(at))
      break
    }
    const end = at + 2 + ((bytes[at + 2] ?? 0) << 8) + (bytes[at + 3] ?? 0)
    const tells = marker === 0xfe || (marker >= 0xe0 && marker <= 0xef && !needed.has(marker))
    if (!tells) parts.push(bytes.subarray(at, end))
    at = end
  }
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0))
  parts.reduce((at, part) => {
    whole.set(part, at)
    return at + part.length
  }, 0)
  return whole
}
