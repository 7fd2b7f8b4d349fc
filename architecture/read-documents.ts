import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'

/** One document, by its path from the root of the repository. */
export interface Document {
  readonly path: string
  readonly text: string
}

/** Every document of the repository: those at the root, those under `docs`, and the library's. */
export function readDocuments(root: string): readonly Document[] {
  const paths = [
    ...readdirSync(root),
    ...readdirSync(join(root, 'docs'), { recursive: true, encoding: 'utf8' }).map((name) =>
      join('docs', name),
    ),
    join('detectors', 'README.md'),
  ]
  return paths
    .filter((path) => path.endsWith('.md'))
    .map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') }))
}

/** A link to something in the repository; `target` is a path from its root, empty `anchor` when there is none. */
export interface Link {
  readonly from: string
  readonly target: string
  readonly anchor: string
}

/** The links and pictures of a document that lead to this repository. */
export function linksOf({ path, text }: Document): readonly Link[] {
  return [...text.matchAll(/\]\(([^)\s]+)\)/g)].flatMap(([, address = '']) => {
    if (/^[a-z]+:/.test(address)) return []
    const [file = '', anchor = ''] = address.split('#')
    return [{ from: path, target: file === '' ? path : normalize(join(dirname(path), file)), anchor }]
  })
}

/** The anchors that a document's headings have on the usual hosts. */
export const anchorsOf = (text: string): readonly string[] =>
  [...text.matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s-]/gu, '')
      .trim()
      .replace(/\s/g, '-'),
  )

/** What stands in code in a document: blocks line by line, and what is between backquotes. */
export function codeOf(text: string): readonly string[] {
  const blocks = [...text.matchAll(/^ *```\w*\n([\s\S]*?)^ *```$/gm)].flatMap(([, body = '']) =>
    body.split('\n'),
  )
  const inline = [...text.replace(/^ *```[\s\S]*?^ *```$/gm, '').matchAll(/`([^`\n]+)`/g)].map(
    ([, code = '']) => code,
  )
  return [...blocks, ...inline].map((code) => code.trim()).filter((code) => code !== '')
}

/** The rows of every table of a text, cells trimmed, without headings and rules. */
export function rowsOf(text: string): readonly (readonly string[])[] {
  const rows = text.split('\n').map((line) =>
    line.startsWith('|')
      ? line
          .slice(1, line.lastIndexOf('|'))
          .split('|')
          .map((cell) => cell.trim())
      : null,
  )
  return rows.flatMap((row, at) => {
    const isRule = (other: readonly string[] | null | undefined) => other?.every((cell) => /^-+$/.test(cell))
    return row === null || isRule(row) || isRule(rows[at + 1]) ? [] : [row]
  })
}
