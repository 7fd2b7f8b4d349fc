import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { cleanJpeg, cleanPng, isJpeg, isPng } from './index.ts'

const canary = 'Lat 14.07 Lon -87.19'
const tells = (bytes: Uint8Array | null): boolean =>
  Buffer.from(bytes ?? [])
    .toString('latin1')
    .includes(canary)

const segment = (marker: number, content: string): Buffer =>
  Buffer.concat([Buffer.from([0xff, marker, 0, content.length + 2]), Buffer.from(content)])
/** The head of a scan; then points, an escaped byte, a restart and filling, which do not end it; then the end. */
const scan = Buffer.from([0xff, 0xda, 0, 2, 1, 0xff, 0, 2, 0xff, 0xd0, 3, 0xff, 0xff, 0, 4])
const picture = Buffer.concat([scan, Buffer.from([0xff, 0xd9])])
const jpegOf = (...segments: readonly Buffer[]): Buffer =>
  Buffer.concat([Buffer.from([0xff, 0xd8]), ...segments, picture])

function chunk(name: string, content: string): Buffer {
  const length = Buffer.alloc(4)
  length.writeUInt32BE(content.length)
  return Buffer.concat([length, Buffer.from(name), Buffer.from(content), Buffer.from('crc!')])
}
const pngOf = (...chunks: readonly Buffer[]): Buffer =>
  Buffer.concat([Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), ...chunks])

describe('a picture keeps what draws it and nothing beside it', () => {
  test('of a JPEG every segment of an application goes but those that colours need, and every comment', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0xc0, max: 0xfe }).filter((one) => one < 0xd0 || one > 0xda)),
        (markers) => {
          const clean = cleanJpeg(jpegOf(...markers.map((marker) => segment(marker, canary))))
          const kept = markers.filter(
            (one) => one === 0xe0 || one === 0xee || (one !== 0xfe && (one < 0xe0 || one > 0xef)),
          )
          expect(Buffer.from(clean ?? [])).toEqual(jpegOf(...kept.map((marker) => segment(marker, canary))))
        },
      ),
    )
  })

  test('of a JPEG nothing is left between its scans, nor behind its end, where telephones put a second one', () => {
    const table = segment(0xc4, 'Huffman')
    const progressive = [jpegOf().subarray(0, -2), segment(0xe1, canary), table, picture]
    const clean = cleanJpeg(Buffer.concat([...progressive, jpegOf(segment(0xe1, canary))]))
    expect(Buffer.from(clean ?? [])).toEqual(Buffer.concat([jpegOf().subarray(0, -2), table, picture]))
    const cut = jpegOf(segment(0xe1, canary)).subarray(0, -2)
    expect(Buffer.from(cleanJpeg(cut) ?? [])).toEqual(jpegOf().subarray(0, -2))
    const filled = Buffer.concat([Buffer.from([0xff, 0xd8, 0xff]), segment(0xfe, canary), picture])
    expect(tells(cleanJpeg(filled))).toBe(false)
    expect(cleanJpeg(filled)).not.toBeNull()
    expect(cleanJpeg(jpegOf().subarray(0, 5))).toBeNull()
  })

  test('of a PNG nothing is left that a program wrote, and nothing that stands behind its end', () => {
    const ends = chunk('IEND', '')
    const png = pngOf(
      chunk('IHDR', 'head'),
      chunk('eXIf', canary),
      chunk('tEXt', canary),
      chunk('IDAT', 'x'),
      ends,
    )
    const clean = cleanPng(Buffer.concat([png, Buffer.from(canary)]))
    expect(Buffer.from(clean ?? [])).toEqual(pngOf(chunk('IHDR', 'head'), chunk('IDAT', 'x'), ends))
  })

  test('what is clean stays as it is', () => {
    const jpeg = cleanJpeg(jpegOf(segment(0xe0, 'JFIF\0'), segment(0xe1, canary)))
    const png = cleanPng(pngOf(chunk('tIME', canary), chunk('IDAT', 'x'), chunk('IEND', '')))
    expect([tells(jpeg), tells(png)]).toEqual([false, false])
    expect(cleanJpeg(jpeg ?? new Uint8Array())).toEqual(jpeg)
    expect(cleanPng(png ?? new Uint8Array())).toEqual(png)
  })

  test('whatever was cut or made up is told, and never hangs', () => {
    const begins = fc.constantFrom(Buffer.from([0xff, 0xd8, 0xff]), pngOf(), Buffer.alloc(0))
    fc.assert(
      fc.property(begins, fc.uint8Array({ maxLength: 200 }), (begin, rest) => {
        const bytes = Buffer.concat([begin, rest])
        const jpeg = cleanJpeg(bytes)
        const png = isPng(bytes) ? cleanPng(bytes) : null
        expect(jpeg === null || isJpeg(jpeg)).toBe(true)
        expect(png === null || png.length <= bytes.length).toBe(true)
      }),
    )
    expect([cleanJpeg(Buffer.from([0xff, 0xd8, 0xff])), cleanPng(pngOf(chunk('IDAT', 'x')))]).toEqual([
      null,
      null,
    ])
  })
})
