import { deflateSync } from 'node:zlib'
import { PDFDocument } from '@cantoo/pdf-lib'
import { describe, expect, test } from 'vitest'
import { cleanFile } from './clean-file.ts'

const canary = 'Alguien de la calle 7'

const crcOf = (bytes: Uint8Array): number => {
  let crc = 0xffffffff
  for (const byte of bytes) {
    crc ^= byte
    for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1
  }
  return (crc ^ 0xffffffff) >>> 0
}

function chunk(name: string, content: Uint8Array): Buffer {
  const named = Buffer.concat([Buffer.from(name), content])
  const frame = Buffer.alloc(8)
  frame.writeUInt32BE(content.length, 0)
  frame.writeUInt32BE(crcOf(named), 4)
  return Buffer.concat([frame.subarray(0, 4), named, frame.subarray(4)])
}

/** One grey point, with what cameras and programs write beside it. */
function aPng(): Uint8Array<ArrayBuffer> {
  const head = Buffer.from([0, 0, 0, 1, 0, 0, 0, 1, 8, 0, 0, 0, 0])
  return new Uint8Array(
    Buffer.concat([
      Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
      chunk('IHDR', head),
      chunk('tEXt', Buffer.from(`Author\0${canary}`)),
      chunk('eXIf', Buffer.from(canary)),
      chunk('IDAT', deflateSync(Buffer.from([0, 128]))),
      chunk('IEND', Buffer.alloc(0)),
      Buffer.from(canary),
    ]),
  )
}

const segment = (marker: number, content: Buffer) =>
  Buffer.concat([Buffer.from([0xff, marker, 0, content.length + 2]), content])

/** A JPEG of one grey point: camera data, a comment, its frame, then the scan. */
const aJpeg = () =>
  Buffer.concat([
    Buffer.from([0xff, 0xd8]),
    segment(0xe0, Buffer.from('JFIF\0')),
    segment(0xe1, Buffer.from(`Exif\0\0${canary}`)),
    segment(0xfe, Buffer.from(canary)),
    segment(0xee, Buffer.from('Adobe')),
    segment(0xc0, Buffer.from([8, 0, 1, 0, 1, 1, 1, 0x11, 0])),
    Buffer.from([0xff, 0xda, 0, 2, 1, 2, 3, 0xff, 0xd9]),
  ])

async function aPdfWith(jpeg: Buffer): Promise<Uint8Array<ArrayBuffer>> {
  const pdf = await PDFDocument.create()
  pdf.addPage([200, 300]).drawImage(await pdf.embedJpg(jpeg))
  return new Uint8Array(await pdf.save({ useObjectStreams: false }))
}

async function aPdf(): Promise<Uint8Array<ArrayBuffer>> {
  const pdf = await PDFDocument.create()
  pdf.setAuthor(canary)
  pdf.setTitle(canary)
  pdf.addPage([200, 300]).drawText('Acta de la visita', { x: 20, y: 200 })
  pdf.addPage([200, 300])
  await pdf.attach(Buffer.from(canary), 'nota.txt', { mimeType: 'text/plain', description: canary })
  return new Uint8Array(await pdf.save({ useObjectStreams: false }))
}

/** Whether the words stand in the bytes in any of the ways in which a PDF writes text. */
const tells = (bytes: Uint8Array): boolean => {
  const text = Buffer.from(bytes).toString('latin1')
  const utf16 = Buffer.from(canary, 'utf16le').swap16()
  return [canary, utf16.toString('latin1'), utf16.toString('hex').toUpperCase()].some((form) =>
    text.includes(form),
  )
}

describe('a file is cleaned before it is sealed', () => {
  test('a PNG keeps its picture and nothing beside it', async () => {
    const png = aPng()
    expect(tells(png)).toBe(true)
    const clean = await cleanFile({ name: 'foto.png', bytes: png })
    if (clean.kind !== 'ok') throw new Error(clean.kind)
    expect([tells(clean.file.bytes), clean.file.type]).toEqual([false, 'image/png'])
    const names = Buffer.from(clean.file.bytes)
      .toString('latin1')
      .match(/IHDR|IDAT|IEND|tEXt|eXIf/g)
    expect(names).toEqual(['IHDR', 'IDAT', 'IEND'])
  })

  test('a PDF keeps its pages, and neither author nor title nor attachments', async () => {
    const pdf = await aPdf()
    expect(tells(pdf)).toBe(true)
    const clean = await cleanFile({ name: 'acta.pdf', bytes: pdf })
    if (clean.kind !== 'ok') throw new Error(clean.kind)
    expect(tells(clean.file.bytes)).toBe(false)
    const again = await PDFDocument.load(clean.file.bytes, { updateMetadata: false })
    expect([again.getPageCount(), again.getAuthor(), again.getTitle(), again.getProducer()]).toEqual([
      2,
      undefined,
      undefined,
      undefined,
    ])
  })

  test('a picture within a PDF loses what the camera wrote, and one that cannot be cleaned is not sent', async () => {
    const pdf = await aPdfWith(aJpeg())
    expect(tells(pdf)).toBe(true)
    const clean = await cleanFile({ name: 'fotos.pdf', bytes: pdf })
    if (clean.kind !== 'ok') throw new Error(clean.kind)
    const text = Buffer.from(clean.file.bytes).toString('latin1')
    expect(tells(clean.file.bytes)).toBe(false)
    for (const kept of ['JFIF', 'Adobe', '\xff\xda\x00\x02\x01\x02\x03\xff\xd9']) expect(text).toContain(kept)
    const broken = await aPdfWith(aJpeg().subarray(0, -9))
    expect((await cleanFile({ name: 'fotos.pdf', bytes: broken })).kind).toBe('unreadable')
  })

  test('anything else is refused by what it is, not by what it is called', async () => {
    expect((await cleanFile({ name: 'a.pdf', bytes: new Uint8Array(Buffer.from('MZ…')) })).kind).toBe(
      'wrong-kind',
    )
    const cut = aPng().slice(0, 40)
    expect((await cleanFile({ name: 'a.png', bytes: cut })).kind).toBe('unreadable')
    const broken = new Uint8Array(Buffer.from('%PDF-1.7 nothing more'))
    expect((await cleanFile({ name: 'a.pdf', bytes: broken })).kind).toBe('unreadable')
    const huge = new Uint8Array(17 * 1024 * 1024)
    expect((await cleanFile({ name: 'a.png', bytes: huge })).kind).toBe('too-large')
  })
})
