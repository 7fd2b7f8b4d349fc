import type { Bytes } from './bytes.ts'
import { SealError } from './seal.ts'

/** What is sealed is as long as the next multiple of this, so that its length tells almost nothing. */
export const paddedTo = 1024
const lengthBytes = 4

/** The length (four bytes, big-endian), the content, and zeros up to a multiple of 1 KiB. */
export function pad(content: Uint8Array): Bytes {
  const whole = Math.ceil((content.length + lengthBytes) / paddedTo) * paddedTo
  const padded = new Uint8Array(whole)
  new DataView(padded.buffer).setUint32(0, content.length)
  padded.set(content, lengthBytes)
  return padded
}

/** @throws SealError when it was not padded by `pad` */
export function unpad(padded: Bytes): Bytes {
  if (padded.length < paddedTo || padded.length % paddedTo !== 0) throw new SealError()
  const length = new DataView(padded.buffer, padded.byteOffset).getUint32(0)
  const spare = padded.length - lengthBytes - length
  if (spare < 0 || spare >= paddedTo) throw new SealError()
  if (padded.subarray(lengthBytes + length).some((byte) => byte !== 0)) throw new SealError()
  return padded.slice(lengthBytes, lengthBytes + length)
}
