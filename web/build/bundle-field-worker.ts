import { createHash } from 'node:crypto'
import { fileURLToPath } from 'node:url'
import type { Plugin, Rolldown } from 'vite'
import type { Edition, PageFile } from '../service-worker/field/pages.ts'
import { oneScript } from './bundle-worker.ts'

const entry = fileURLToPath(new URL('../service-worker/field/field-worker.ts', import.meta.url))

/** Writes `field/worker.js`, which knows every file of the field page by name: all of them serve offline, or none. */
export function bundleFieldWorker(): Plugin {
  return {
    name: 'vigia:bundle-field-worker',
    apply: 'build',
    enforce: 'post',
    async generateBundle(_options, bundle) {
      const edition = editionOf(bundle)
      const source = await oneScript(entry, { fieldEdition: JSON.stringify(edition) })
      this.emitFile({ type: 'asset', fileName: 'field/worker.js', source })
    },
  }
}

/** Everything that can be reached from the field's pages, whatever the language and however late it is loaded. */
export function editionOf(bundle: Rolldown.OutputBundle): Edition {
  const pages = Object.values(bundle).filter(
    (file) => file.type === 'asset' && /^field\/\w+\.html$/.test(file.fileName),
  )
  if (pages.length === 0) throw new Error('The field page was not built')
  const reached = new Set(pages.map(({ fileName }) => fileName))
  for (const name of reached)
    for (const next of namedBy(bundle[name])) if (next in bundle && isKept(next)) reached.add(next)
  const files = [...reached].sort().map((name): PageFile => {
    const file = bundle[name]
    if (!name.startsWith('field/') || file?.type !== 'asset') return { url: `/${name}` }
    return { url: addressOf(name), digest: createHash('sha256').update(file.source).digest('hex') }
  })
  const version = createHash('sha256').update(JSON.stringify(files)).digest('hex').slice(0, 12)
  return { version, files }
}

/** Recordings are heard where there is a network: they are larger than everything else together. */
const isKept = (fileName: string): boolean => /\.(js|css|svg|html)$/.test(fileName)

/** As the server maps them: `field/index.html` is `/vecinos/`. */
const addressOf = (fileName: string): string =>
  fileName.replace(/^field\//, '/vecinos/').replace(/index\.html$/, '')

/** The files that a file names: what a page links to, what a script imports now or later, and the styles of both. */
function namedBy(file: Rolldown.OutputAsset | Rolldown.OutputChunk | undefined): readonly string[] {
  if (file === undefined) return []
  const text = file.type === 'chunk' ? file.code : file.source.toString()
  const named = [...text.matchAll(/assets\/[\w.~-]+/g)].map(([name]) => name)
  return file.type === 'chunk' ? [...named, ...file.imports, ...file.dynamicImports] : named
}
