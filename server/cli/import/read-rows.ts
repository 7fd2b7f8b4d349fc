import { createReadStream } from 'node:fs'
import { open } from 'node:fs/promises'
import { pipeline } from 'node:stream'
import { CsvError, parse } from 'csv-parse'
import { EXIT, printable, Refusal } from '../tool/index.ts'

export interface FileRow {
  /** The line of the file on which the row ends; the header is line 1. */
  readonly line: number
  readonly cells: readonly string[]
}

/** No honest row is longer; a quote that is never closed would otherwise swallow the file. */
const longestRowBytes = 64 * 1024
const separators = [',', ';', '\t'] as const

/**
 * The rows of a CSV file (UTF-8; comma, semicolon or tab), the header first, one at a time.
 *
 * @throws Refusal naming the line when the file cannot be opened, is not text or breaks off inside a quote
 */
export async function* readRows(path: string): AsyncGenerator<FileRow> {
  const parser = parse({
    bom: true,
    info: true,
    delimiter: await findSeparator(path),
    trim: true,
    relax_column_count: true,
    skip_empty_lines: true,
    max_record_size: longestRowBytes,
  })
  // The parser hands every failure of the reading on to the loop below.
  pipeline(readText(path), parser, () => undefined)
  try {
    for await (const { record, info } of parser as AsyncIterable<{
      record: string[]
      info: { lines: number }
    }>) {
      yield { line: info.lines, cells: record }
    }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    const line: unknown = Reflect.get(error, 'lines')
    throw unreadable(path, `broken near line ${typeof line === 'number' ? line : '?'} (${error.code})`)
  }
}

/** The text of a file in pieces. @throws Refusal when it cannot be opened or is not UTF-8 */
export async function* readText(path: string): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  let readBytes = 0
  try {
    for await (const chunk of createReadStream(path) as AsyncIterable<Buffer>) {
      const text = decoder.decode(chunk, { stream: true })
      readBytes += chunk.length
      yield text
    }
    const rest = decoder.decode()
    if (rest !== '') yield rest
  } catch (error) {
    if (error instanceof TypeError) throw unreadable(path, `not UTF-8 text, after byte ${readBytes}`)
    throw opening(path, error)
  }
}

async function findSeparator(path: string): Promise<string> {
  try {
    const file = await open(path)
    try {
      const { buffer, bytesRead } = await file.read(Buffer.alloc(longestRowBytes), 0, longestRowBytes, 0)
      const [first = ''] = buffer.subarray(0, bytesRead).toString('utf8').split(/\r?\n/, 1)
      const counts = separators.map((separator) => first.split(separator).length)
      return separators[counts.indexOf(Math.max(...counts))] ?? ','
    } finally {
      await file.close()
    }
  } catch (error) {
    throw opening(path, error)
  }
}

function opening(path: string, error: unknown): unknown {
  const code: unknown = error instanceof Error ? Reflect.get(error, 'code') : undefined
  return typeof code === 'string' && /^E[A-Z]+$/.test(code)
    ? unreadable(path, `it cannot be opened (${code})`)
    : error
}

const unreadable = (path: string, what: string) =>
  new Refusal(`${printable(path)}: ${what}`, EXIT.unreadableFile)
