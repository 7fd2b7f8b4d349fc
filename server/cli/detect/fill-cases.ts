import { readFile } from 'node:fs/promises'
import { CaseProblem, computeCases } from '../../../detectors/index.ts'
import { printable } from './printable.ts'

/** `filled` is the document to print, absent where the file cannot be read at all; `problems` is what is wrong with the file or with single cases. */
export type FilledCases = { readonly filled: string | null; readonly problems: readonly string[] }

async function readDocument(path: string): Promise<unknown> {
  let text: string
  try {
    text = await readFile(path, 'utf8')
  } catch {
    throw new CaseProblem('file', 'cannot be opened')
  }
  try {
    return JSON.parse(text)
  } catch {
    throw new CaseProblem('file', 'is not JSON')
  }
}

/** Reads a file in the form of the reference sets, computes every case and gives the same document with the results filled in. */
export async function fillCases(path: string): Promise<FilledCases> {
  try {
    const { file, problems } = computeCases(await readDocument(path))
    return {
      filled: `${JSON.stringify(file)}\n`,
      problems: problems.map(({ message }) => printable(message)),
    }
  } catch (error) {
    if (!(error instanceof CaseProblem)) throw error
    return { filled: null, problems: [printable(error.message)] }
  }
}
