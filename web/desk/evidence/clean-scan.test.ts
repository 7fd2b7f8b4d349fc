import { expect, test } from 'vitest'
import { cleanScan } from './clean-scan.ts'

const canary = 'Lat 14.07 Lon -87.19'
const bytesOf = (...parts: (readonly number[] | string)[]) =>
  new Uint8Array(Buffer.concat(parts.map((part) => Buffer.from(part as string))))

const segment = (marker: number, content: string) => [
  0xff,
  marker,
  0,
  content.length + 2,
  ...Buffer.from(content),
]
/** A photograph with what a camera writes beside it. */
const photo = () => bytesOf([0xff, 0xd8], segment(0xe1, canary), [0xff, 0xda, 1, 2, 3, 0xff, 0xd9])

const clean = async (bytes: Uint8Array<ArrayBuffer>, drawn: Uint8Array<ArrayBuffer> | null = null) =>
  await cleanScan({ name: 'hoja.jpg', bytes }, () => Promise.resolve(drawn))

test('a photograph is drawn anew, and what the drawing still carries beside the picture goes', async () => {
  const drawn = bytesOf(
    [0xff, 0xd8],
    segment(0xe0, 'JFIF'),
    segment(0xfe, canary),
    [0xff, 0xda, 9, 0xff, 0xd9],
  )
  const made = await clean(photo(), drawn)
  const text = made.kind === 'ok' ? Buffer.from(made.file.bytes).toString('latin1') : ''
  expect(made).toMatchObject({ kind: 'ok', file: { name: 'hoja.jpg', type: 'image/jpeg' } })
  expect(text).toContain('JFIF')
  expect(text).not.toContain(canary)
})

test('one that cannot be drawn, is too large or is no picture is refused', async () => {
  expect(await clean(photo())).toEqual({ kind: 'unreadable' })
  const large = new Uint8Array(5 * 1024 * 1024)
  large.set([0xff, 0xd8, 0xff, 0xda])
  expect(await clean(photo(), large)).toEqual({ kind: 'too-large' })
  const huge = new Uint8Array(17 * 1024 * 1024)
  huge.set([0xff, 0xd8, 0xff])
  expect(await clean(huge, photo())).toEqual({ kind: 'too-large' })
  expect(await clean(bytesOf('MZ is a program'))).toEqual({ kind: 'wrong-kind' })
})
