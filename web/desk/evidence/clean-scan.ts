import { cleanJpeg, isJpeg } from '../../../interchange/pictures/index.ts'
import { type CleanFile, cleanFile, largestFile } from './clean-file.ts'

/** Longer than this no signature becomes more legible. */
const longestSide = 2600
const quality = 0.85

type Bytes = Uint8Array<ArrayBuffer>

/**
 * A sheet from a scanner or a telephone without what tells of its maker. A photograph is drawn anew: upright, as its camera
 * held it, no larger than it must be, and without whatever else its file carried.
 */
export async function cleanScan(
  given: { readonly name: string; readonly bytes: Bytes },
  draw: (bytes: Bytes) => Promise<Bytes | null> = drawAnew,
): Promise<CleanFile> {
  if (!isJpeg(given.bytes)) return await cleanFile(given)
  if (given.bytes.length > 4 * largestFile) return { kind: 'too-large' }
  const drawn = await draw(given.bytes)
  const bytes = drawn === null ? null : cleanJpeg(drawn)
  if (bytes === null) return { kind: 'unreadable' }
  if (bytes.length > largestFile) return { kind: 'too-large' }
  return { kind: 'ok', file: { name: given.name.slice(0, 120), type: 'image/jpeg', bytes } }
}

async function drawAnew(bytes: Bytes): Promise<Bytes | null> {
  const picture = await createImageBitmap(new Blob([bytes], { type: 'image/jpeg' })).catch(() => null)
  if (picture === null) return null
  const scale = Math.min(1, longestSide / Math.max(picture.width, picture.height))
  const canvas = document.createElement('canvas')
  canvas.width = Math.max(1, Math.round(picture.width * scale))
  canvas.height = Math.max(1, Math.round(picture.height * scale))
  canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height)
  picture.close()
  const drawn = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/jpeg', quality))
  return drawn === null ? null : new Uint8Array(await drawn.arrayBuffer())
}
