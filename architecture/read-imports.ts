import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'

export interface Import {
  /** Path of the importing file from the root of the repository. */
  readonly from: string
  /** Path of the imported file from the root of the repository. */
  readonly to: string
}

/** The files git tracks or would track, with one of these endings. */
function listFiles(root: string, endings: readonly string[]): string[] {
  const listed = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], {
    cwd: root,
    encoding: 'utf8',
  })
  return listed
    .split('\n')
    .filter((file) => endings.some((ending) => file.endsWith(ending)) && existsSync(join(root, file)))
    .sort()
}

const pattern =
  /(?:^|[\s;}])(?:import|export)\s+(?:type\s+)?(?:[^'";]*?\sfrom\s+)?'(\.{1,2}\/[^']+)'|import\(\s*'(\.{1,2}\/[^']+)'\s*\)/g

/** Every relative import, types included: a cycle of types is a cycle too. */
export function readImports(root: string): Import[] {
  return listFiles(root, ['.ts', '.vue', '.mjs']).flatMap((from) => {
    const text = readFileSync(join(root, from), 'utf8')
    return [...text.matchAll(pattern)].map((match) => ({
      from,
      to: normalize(join(dirname(from), (match[1] ?? match[2] ?? '').split('?')[0] ?? '')),
    }))
  })
}
