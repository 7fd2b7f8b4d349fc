import { execFile } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { Command } from 'commander'
import { describe, expect, test } from 'vitest'
import { registerAudit } from '../server/cli/audit/index.ts'
import { registerBackup, registerRestore } from '../server/cli/backup/index.ts'
import { registerBadge } from '../server/cli/badge/index.ts'
import { registerConsensus } from '../server/cli/consensus/index.ts'
import { departments, municipalities } from '../server/cli/demo/country/index.ts'
import { registerDemo } from '../server/cli/demo-command.ts'
import { registerDetect } from '../server/cli/detect/index.ts'
import { registerImport } from '../server/cli/import/index.ts'
import { registerScan } from '../server/cli/scan/index.ts'
import { registerServe } from '../server/cli/serve-command.ts'
import { registerSimulate } from '../server/cli/simulate/index.ts'
import { registerSite } from '../server/cli/site/index.ts'
import { registerSnapshot } from '../server/cli/snapshot/index.ts'
import { roleIds, signalCodeIds } from '../vocabulary/words/index.ts'
import { receiptWords } from '../vocabulary/words/receipt-words.ts'
import { purePackages, serverOrder, warningOrder, webPages, webShared } from './import-order.ts'
import { anchorsOf, codeOf, linksOf, readDocuments, rowsOf } from './read-documents.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
const read = (path: string) => readFileSync(join(root, path), 'utf8')
const documents = readDocuments(root)
const textOf = (path: string) => documents.find((document) => document.path === path)?.text ?? ''
const manifest: Readonly<Record<string, Readonly<Record<string, string>>>> = JSON.parse(read('package.json'))
const commands = documents.flatMap(({ path, text }) =>
  codeOf(text)
    .filter((code) => /^(\w+=\S+ )*npm /.test(code))
    .map((code) => ({
      path,
      words: code
        .replace(/\s+(#|>).*$/, '')
        .replace(/^(\w+=\S+ )*/, '')
        .split(/\s+/),
    })),
)

describe('links', () => {
  test('lead to files and headings that exist', () => {
    const links = documents.flatMap(linksOf)
    expect(links.length).toBeGreaterThan(20)
    const broken = links.filter(({ target, anchor }) => {
      if (!existsSync(join(root, target))) return true
      return anchor !== '' && !anchorsOf(read(target)).includes(anchor)
    })
    expect(broken).toEqual([])
  })

  test('files that are named in code exist', () => {
    const folders =
      'architecture|benchmarks|deliberation|detectors|docs|journeys|scripts|sealing|server|vocabulary|web'
    const file = new RegExp(`^(${folders})/[\\w./-]+$`)
    const named = documents.flatMap(({ path, text }) =>
      codeOf(text)
        .filter((code) => file.test(code))
        .map((code) => ({ path, code })),
    )
    expect(named.length).toBeGreaterThan(100)
    // Folders that are said to hold no code yet are the business of the test of that sentence.
    const notYet = namedAsEmpty(documents.map(({ text }) => text).join('\n'))
    const missing = named.filter(({ code }) => !existsSync(join(root, code)) && !notYet.includes(code))
    expect(missing).toEqual([])
  })

  test('pictures are PNG, light, and each is shown somewhere', () => {
    const shown = documents.flatMap(linksOf).map(({ target }) => target)
    const pictures = readdirSync(join(root, 'docs/pictures')).map((name) => join('docs/pictures', name))
    expect(pictures.length).toBeGreaterThan(3)
    for (const picture of pictures) {
      const bytes = readFileSync(join(root, picture))
      expect([picture, bytes.subarray(0, 8).toString('hex')]).toEqual([picture, '89504e470d0a1a0a'])
      expect(bytes.length).toBeLessThanOrEqual(150_000)
      expect(shown).toContain(picture)
    }
  })

  test('name no path of one machine, no package registry and no number of an issue', () => {
    const private_ = /\/(?:work|tmp|root)\/|\.\.\/shared|registry\.|npmjs|(?<![\w&])#\d+\b/
    expect(documents.filter(({ text }) => private_.test(text)).map(({ path }) => path)).toEqual([])
  })
})

describe('commands', () => {
  const program = new Command('vigia')
  registerServe(program)
  registerDemo(program)
  registerDetect(program, { write: () => undefined })
  registerScan(program)
  registerConsensus(program)
  registerSnapshot(program)
  registerBadge(program)
  registerSimulate(program)
  registerImport(program)
  registerAudit(program)
  registerBackup(program)
  registerRestore(program)
  registerSite(program)

  /** The words of a command line that the program does not know: subcommands and options. */
  function unknownIn(words: readonly string[]): readonly string[] {
    let at = program
    for (const word of words.filter((one) => !one.startsWith('-'))) {
      const next = at.commands.find((command) => command.name() === word)
      if (next === undefined) break
      at = next
    }
    if (at === program && words.join() !== '--help') return words
    // `backup OUT` is short for `backup write OUT`.
    const options = [at, ...(at.name() === 'backup' ? at.commands : [])].flatMap((command) => command.options)
    return words.filter(
      (word) => /^--\w/.test(word) && word !== '--help' && !options.some(({ long }) => long === word),
    )
  }

  test('are the ones that vigia itself names', async () => {
    const cli = join(root, 'server/cli/vigia.ts')
    const { stdout } = await promisify(execFile)(process.execPath, [cli, '--help'])
    const listed = [...stdout.matchAll(/^ {2}([a-z]+)(?: \[| {2,}).*$/gm)].map(([, name]) => name)
    for (const { name } of program.commands.map((command) => ({ name: command.name() }))) {
      expect(listed).toContain(name)
    }
  })

  test('of npm are scripts of the package', () => {
    expect(commands.length).toBeGreaterThan(25)
    const scripts = Object.keys(manifest.scripts ?? {})
    const wrong = commands.filter(({ words }) => {
      const script = words[1] === 'run' ? words[2] : words[1]
      return script === undefined || !scripts.includes(script)
    })
    expect(wrong).toEqual([])
  })

  test('of vigia, and their options, are known to it', () => {
    const asked = commands.flatMap(({ path, words }) => {
      const rest = words.includes('--') ? words.slice(words.indexOf('--') + 1) : []
      const line = words[1] === 'start' ? ['serve', ...rest] : words[2] === 'vigia' ? rest : []
      return line.length === 0 ? [] : [{ path, line }]
    })
    expect(asked.length).toBeGreaterThan(20)
    expect(asked.filter(({ line }) => unknownIn(line).length > 0)).toEqual([])
  })

  test('settings are those that the configuration reads, in the help, the README and the guide', () => {
    const settings = [
      ...read('server/configuration.ts').matchAll(/\b(?:VIGIA_\w+|DATABASE_URL|PORT)\b/g),
    ].map(([name]) => name)
    const wanted = [...new Set(settings)].sort()
    const guide = textOf('docs/running.md').split('## Settings')[1]?.split('\n## ')[0] ?? ''
    const inGuide = rowsOf(guide).flatMap(([cell = '']) => codeOf(cell))
    const line = /Settings: ([\s\S]*?);/.exec(textOf('README.md'))?.[1] ?? ''
    let help = ''
    const serve = program.commands.find((command) => command.name() === 'serve')
    serve?.configureOutput({ writeOut: (text) => (help += text) }).outputHelp()
    expect([...inGuide].sort()).toEqual(wanted)
    expect([...codeOf(line)].sort()).toEqual(wanted)
    expect(wanted.filter((name) => !help.includes(name))).toEqual([])
  })

  test('of the onion guide: each line of torrc is an option with its value, and leads to the port of Vigía', () => {
    const guide = textOf('docs/onion.md')
    const [, block = ''] = /```torrc\n([\s\S]*?)```/.exec(guide) ?? []
    const lines = block
      .trim()
      .split('\n')
      .map((line) => line.trim())
    const forms: Readonly<Record<string, RegExp>> = {
      HiddenServiceDir: /^\/[\w/-]+\/$/,
      HiddenServiceVersion: /^3$/,
      HiddenServicePort: new RegExp(
        `^80 127\\.0\\.0\\.1:${/PORT \?\? (\d+)/.exec(read('server/configuration.ts'))?.[1]}$`,
      ),
      HiddenServicePoWDefensesEnabled: /^[01]$/,
    }
    expect(lines.length).toBeGreaterThanOrEqual(3)
    // A folder comes before what is said of it.
    expect(lines[0]?.startsWith('HiddenServiceDir ')).toBe(true)
    const wrong = lines.filter((line) => {
      const [option = '', ...value] = line.split(' ')
      return forms[option]?.test(value.join(' ')) !== true
    })
    expect(wrong).toEqual([])
    const named = codeOf(guide).flatMap((code) => /^(?:VIGIA_\w+|PORT|DATABASE_URL)(?==|$)/.exec(code) ?? [])
    expect(named).toContain('VIGIA_ONION')
    // VIGIA_HOST is named as the one to leave alone.
    expect(named.filter((name) => !read('server/configuration.ts').includes(name))).toEqual([])
  })

  test('exit codes are those of the tool', () => {
    const codes = [...read('server/cli/tool/exit.ts').matchAll(/: (\d+)\b/g)].map(([, code]) => Number(code))
    const table = textOf('README.md').split('| Exit code')[1]?.split('\n\n')[0] ?? ''
    const told = rowsOf(`| Exit code${table}`).map(([code]) => Number(code))
    expect(told.length).toBeGreaterThan(4)
    expect([...told].sort()).toEqual([...new Set([...codes, 0])].sort())
  })
})

describe('figures', () => {
  const lines = (path: string) => read(path).trim().split('\n').length - 1
  const honduras = 'server/parties/place/honduras'

  test.each([
    ['README.md', `${signalCodeIds.length} plain codes in six groups`],
    ['README.md', `seven words out of ${new Intl.NumberFormat('en').format(receiptWords.length)}`],
    ['README.md', `each of ${roleIds.length} roles`],
    [
      'README.md',
      `${lines(`${honduras}/departments.csv`)} departments and ${lines(`${honduras}/municipalities.csv`)} municipalities`,
    ],
    ['README.md', `${departments.length} departments, ${municipalities.length} municipalities`],
    [
      'README.md',
      `at most ${/budget = (\d+) \* 1024/.exec(read('web/field/field-size.test.ts'))?.[1]} kB of script`,
    ],
  ])('%s says “%s”', (path, sentence) => {
    expect(textOf(path).replace(/\s+/g, ' ')).toContain(sentence)
  })
})

describe('ARCHITECTURE.md', () => {
  const text = textOf('ARCHITECTURE.md')

  test('calls nothing empty that holds code, and nothing there that is missing', () => {
    const empty = namedAsEmpty(text)
    expect(empty.filter((folder) => existsSync(join(root, folder)))).toEqual([])
    const section = text.split('## What lies where')[1]?.split('\n## ')[0] ?? ''
    const folders = rowsOf(section).flatMap(([names = '']) => codeOf(names))
    expect(folders.filter((folder) => !existsSync(join(root, folder)))).toEqual([])
  })

  test('prints the import order as it is', () => {
    const [, block = ''] = /## Import order[\s\S]*?```\n([\s\S]*?)```/.exec(text) ?? []
    const grown = Object.entries(purePackages).filter(([, allowed]) => allowed.length > 0)
    const wanted = [
      `server   ${serverOrder.map((row) => row.join(', ')).join(' → ')}`,
      `warning  ${warningOrder.join(' → ')}`,
      `pure     ${Object.keys(purePackages).join(', ')}`,
      ...grown.map(([name, allowed]) => `         ${name} → ${allowed.join(', ')}`),
      `web      ${[webPages.join(', '), ...webShared].join(' → ')}`,
    ]
    expect(block.trimEnd().split('\n')).toEqual(wanted)
  })

  test('gives a reason for each dependency, and for no other', () => {
    const section = text.split('## Dependencies')[1]?.split('\n## ')[0] ?? ''
    const rows = rowsOf(section).map(([names = '', reason = '']) => ({ names: codeOf(names), reason }))
    const kinds = ['dependencies', 'optionalDependencies', 'devDependencies']
    const wanted = kinds.flatMap((kind) => Object.keys(manifest[kind] ?? {}))
    expect(rows.flatMap(({ names }) => names).sort()).toEqual(wanted.sort())
    expect(rows.filter(({ reason }) => reason.length < 10)).toEqual([])
  })

  test('lists every sweep of flow.ts, in its order', () => {
    const section = text.split('## What wakes what')[1]?.split('\n## ')[0] ?? ''
    const told = rowsOf(section).map(([name = '']) => codeOf(name)[0])
    const wanted = [...read('server/flow.ts').matchAll(/\{ name: '([\w-]+)'/g)].map(([, name]) => name)
    expect(wanted.length).toBeGreaterThan(9)
    expect(told).toEqual(wanted)
  })
})

describe('a decision record', () => {
  const records = documents.filter(({ path }) => path.startsWith(join('docs', 'decisions')))

  test('has its number, and none is missing', () => {
    const told = records.map(({ text }) => Number(/^# (\d+)\. /.exec(text)?.[1])).sort((a, b) => a - b)
    expect(told).toEqual(records.map((_, at) => at + 1))
    const named = records.map(({ path }) => Number(/(\d{4})-/.exec(path)?.[1])).sort((a, b) => a - b)
    expect(named).toEqual(told)
  })

  test.each(records.map(({ path, text }) => [path, text] as const))(
    '%s has its four parts and names what keeps it',
    (_path, text) => {
      const parts = [...text.matchAll(/^\*\*(.+?)\.\*\*/gm)].map(([, part]) => part)
      expect(parts).toEqual(['Context', 'Decision', 'Consequences', 'Kept by'])
      const kept = codeOf(text.split('**Kept by.**')[1] ?? '').filter((code) =>
        /\.(test|long)\.ts$/.test(code),
      )
      expect(kept.length).toBeGreaterThan(0)
      expect(kept.filter((path) => !existsSync(join(root, path)))).toEqual([])
    },
  )
})

describe('what is promised', () => {
  test('is held by tests that run: none is left out, and no document waits for one', () => {
    const config = read('vitest.config.ts')
    expect(/^const exclude = (.*)$/m.exec(config)?.[1]).toBe(`['**/node_modules/**', '**/dist/**']`)
    const excluded = config.match(/^ +exclude\b.*$/gm)?.map((line) => line.trim())
    expect(new Set(excluded)).toEqual(new Set(['exclude,']))
    expect(documents.filter(({ text }) => /not\s+yet\s+run\b/.test(text)).map(({ path }) => path)).toEqual([])
  })

  test('against each of the seventeen harms names what keeps it', () => {
    const rows = rowsOf(textOf('docs/threats.md'))
    expect(rows.map(([number]) => number)).toEqual(Array.from({ length: 17 }, (_, at) => `H${at + 1}`))
    const loose = rows.filter(([, , , kept = '']) =>
      codeOf(kept).every((code) => !/\.(test|long)\.ts$/.test(code)),
    )
    expect(loose).toEqual([])
  })

  test('against each attacker names a test, and what is not promised', () => {
    const section = textOf('SECURITY.md').split('## Attacker by attacker')[1]?.split('\n## ')[0] ?? ''
    const attackers = section.split(/\n\*\*(?=[A-Z][^*\n]*\.\*\*\n)/).slice(1)
    expect(attackers.length).toBe(12)
    for (const attacker of attackers) {
      const [promised = '', not] = attacker.split('Not promised:')
      expect([attacker.slice(0, 40), not === undefined]).toEqual([attacker.slice(0, 40), false])
      expect(codeOf(promised).filter((code) => /\.test\.ts$/.test(code)).length).toBeGreaterThan(0)
    }
  })
})

test('the glossary has four languages of columns, and its identifiers are those of the code', () => {
  const rows = rowsOf(textOf('docs/glossary.md'))
  const sources = ['server', 'vocabulary'].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
      .map((name) => join(folder, name)),
  )
  const code = sources.map(read).join('\n')
  const ids = rows.map(([id = '']) => codeOf(id)[0] ?? '')
  expect(ids.length).toBeGreaterThan(30)
  expect(new Set(ids).size).toBe(ids.length)
  expect(rows.filter((row) => row.length !== 5 || row.includes(''))).toEqual([])
  expect(ids.filter((id) => !new RegExp(`(?<![A-Za-z])${id}s?(?![a-z])`).test(code))).toEqual([])
})

/** The folders that a text says hold no code yet. */
function namedAsEmpty(text: string): readonly string[] {
  const [, sentence = ''] = /hold no code yet: ([\s\S]*?)\.\n/.exec(text) ?? []
  return codeOf(sentence)
}
