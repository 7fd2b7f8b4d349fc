import { Busboy, type BusboyInstance } from '@fastify/busboy'
import { Refusal } from './refusal.ts'

export interface Sent {
  /** The bytes of the part `xml_submission_file`. */
  readonly xml: Buffer
  /** Other parts that came: nobody read them, and they are gone. */
  readonly dropped: number
}

/** Of the whole body; also what a telephone is told to send at most. */
export const mostBytes = 256 * 1024
const xmlPart = 'xml_submission_file'
const limits = {
  parts: 32,
  files: 32,
  fields: 32,
  fileSize: mostBytes,
  fieldSize: mostBytes,
  headerPairs: 64,
}

/**
 * The form in a multipart body that lies in memory; nothing is written to a file.
 *
 * @throws Refusal 400 when there is no form in it, or more than one
 */
export async function readMultipart(contentType: string, body: Buffer): Promise<Sent> {
  const found: Buffer[] = []
  let dropped = 0
  await new Promise<void>((resolve, reject) => {
    const parser = openParser(contentType, reject)
    if (parser === null) return
    parser.on('file', (name, stream) => {
      const chunks: Buffer[] = []
      // A file that is cut off ends with an error of its own.
      stream.on('error', reject)
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
      stream.on('end', () => {
        if (name === xmlPart) found.push(Buffer.concat(chunks))
        else dropped += 1
      })
    })
    // A client that gives the part no file name sends a field.
    parser.on('field', (name, value) => {
      if (name === xmlPart) found.push(Buffer.from(value, 'utf8'))
    })
    parser.on('error', reject)
    parser.on('finish', resolve)
    parser.end(body)
  }).catch(() => {
    throw new Refusal(400, 'no-form')
  })
  const [xml, second] = found
  if (xml === undefined || second !== undefined) throw new Refusal(400, 'no-form')
  return { xml, dropped }
}

function openParser(contentType: string, reject: (error: unknown) => void): BusboyInstance | null {
  try {
    return new Busboy({ headers: { 'content-type': contentType }, limits })
  } catch (error) {
    reject(error)
    return null
  }
}
