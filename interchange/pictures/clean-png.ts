import { joinBytes } from '../bytes/index.ts'

const signature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]
/** What draws the picture. Everything else may tell who made it, when, where or with what. */
const kept = new Set(['IHDR', 'PLTE', 'tRNS', 'gAMA', 'sRGB', 'IDAT', 'IEND'])
const chunkFrame = 12

export const isPng = (bytes: Uint8Array): boolean => signature.every((byte, at) => bytes[at] === byte)

/**
 * A PNG with nothing but its picture (PNG, third edition, chapter 11); what stands after its end is left out as well.
 * Null when it is broken.
 */
export function cleanPng(bytes: Uint8Array): Uint8Array<ArrayBuffer> | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const parts: Uint8Array[] = [bytes.subarray(0, signature.length)]
  for (let at = signature.length; at + chunkFrame <= bytes.length; ) {
    const end = at + chunkFrame + view.getUint32(at)
    if (end > bytes.length) return null
    const name = String.fromCharCode(...bytes.subarray(at + 4, at + 8))
    if (kept.has(name)) parts.push(bytes.subarray(at, end))
    if (name === 'IEND') return joinBytes(parts)
    at = end
  }
  return null
}
