import { brotliCompressSync, brotliDecompressSync, deflateSync, gzipSync } from 'node:zlib'
import { zipSync } from 'fflate'
import { expect, test } from 'vitest'
import { findsMark } from './find-mark.ts'

const mark = 'canario0123456789abcdef'
const find = findsMark(mark)
const around = (before: number, encode: (text: Buffer) => string | Buffer) =>
  Buffer.concat([
    Buffer.from('\0\0x'),
    Buffer.from(encode(Buffer.from(`${'a'.repeat(before)}${mark} and more`))),
    Buffer.from('y\0'),
  ])

test.each<[form: string, encode: (text: Buffer) => string | Buffer]>([
  ['as it is', (text) => text],
  ['in JSON', (text) => JSON.stringify({ note: `"ñ\n${text}` })],
  ['in base64', (text) => text.toString('base64')],
  ['in base64url', (text) => text.toString('base64url')],
  ['in hex', (text) => text.toString('hex')],
  ['in upper hex', (text) => text.toString('hex').toUpperCase()],
  ['in UTF-16', (text) => Buffer.from(text.toString(), 'utf16le')],
  ['in UTF-16 the other way', (text) => Buffer.from(text.toString(), 'utf16le').swap16()],
  ['in gzip', (text) => gzipSync(text)],
  ['in a zlib stream', (text) => deflateSync(text)],
  ['in a zip file', (text) => Buffer.from(zipSync({ 'sheet.xml': new Uint8Array(text) }))],
  ['in base64 in gzip', (text) => gzipSync(text.toString('base64'))],
])('a mark is found %s, wherever it begins', (_form, encode) => {
  for (const before of [0, 1, 2, 3, 4])
    expect([before, find(around(before, encode))]).not.toEqual([before, null])
})

test('what is compressed by Brotli is found once it is opened', () => {
  const bytes = brotliCompressSync(Buffer.from(`${mark} ${'text '.repeat(50)}`))
  expect(find(bytes)).toBeNull()
  expect(find(brotliDecompressSync(bytes))).toBe('plain')
})

test('another mark is not', () => {
  expect(findsMark('canariofedcba9876543210')(around(0, (text) => text))).toBeNull()
})
