import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Command } from 'commander'
import { describe, expect, test } from 'vitest'
import { registerDetect } from '../detect/index.ts'
import { DETECT_METHODS } from '../detect/methods/index.ts'
import { registerScan } from './index.ts'

const root = fileURLToPath(new URL('../../../', import.meta.url))
const text = readFileSync(join(root, 'docs/detecting.md'), 'utf8')

/** The words of each command of detect and scan, its files by their whole path. */
const commands = [...text.matchAll(/^npm run vigia -- ((?:detect|scan) .*)$/gm)].map(([, line = '']) =>
  [...line.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, plain = '']) =>
    (quoted ?? plain).replace(/^docs\//, join(root, 'docs/')),
  ),
)

async function run(words: readonly string[]) {
  const out: string[] = []
  const error: string[] = []
  const files: string[] = []
  let code = 0
  const outside = {
    write: (said: string) => void out.push(said),
    writeError: (said: string) => void error.push(said),
    setExitCode: (given: number) => {
      code = given
    },
    isTerminal: false,
  }
  const program = new Command('vigia')
  const writeFile = async (path: string) => void files.push(path)
  registerDetect(program, { ...outside, writeFile })
  registerScan(program, outside)
  await program.parseAsync(words, { from: 'user' })
  return { out: out.join(''), error: error.join(''), code, files }
}

describe('the guide to detecting', () => {
  test('its commands run, and what it shows of their output is what they print', {
    timeout: 60_000,
  }, async () => {
    expect(commands.length).toBeGreaterThan(10)
    const printed: string[] = []
    for (const words of commands) {
      const { out, code, files } = await run(words)
      expect({ words, code }).toEqual({ words, code: 0 })
      expect(out.length).toBeGreaterThan(100)
      expect(files).toEqual(words.includes('--plot') ? ['curve.svg'] : [])
      printed.push(out)
    }
    const shown = [...text.matchAll(/```text\n([\s\S]*?)```/g)].map(([, block = '']) => block)
    expect(shown).toHaveLength(2)
    for (const block of shown) expect(printed.join('\n')).toContain(block)
  })

  test('names every method that may be asked for', () => {
    for (const method of DETECT_METHODS.filter((one) => one !== 'own-history'))
      expect(text).toContain(`\`${method}\``)
  })
})
