import { createPublicKey } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { EXIT, Refusal, type Run } from '../tool/index.ts'

/** @throws Refusal when it cannot be opened */
export async function readText(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8')
  } catch {
    throw new Refusal(`${path}: it cannot be opened`, EXIT.unreadableFile)
  }
}

/** Null when the text is no JSON. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

/**
 * The key that a signature is expected of: a file of PEM, or this installation's own.
 *
 * @throws Refusal when the file holds none
 */
export async function readKey(path: string | undefined, { tool }: Run): Promise<string> {
  if (path === undefined) return tool.keyring.auditKey.publicKey
  const text = await readText(path)
  try {
    createPublicKey(text)
    return text
  } catch {
    throw new Refusal('--key: it is no public key in PEM', EXIT.unreadableFile)
  }
}
