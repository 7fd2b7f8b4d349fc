#!/usr/bin/env node
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { findChromium } from './find-chromium.mjs'
import { addUp, checks, runCheck, runTests, runWebBuild, tallyOf } from './lib/checks.mjs'
import { findNode } from './lib/find-node.mjs'
import { ensureInstalled } from './lib/install.mjs'
import { keepCompiled } from './lib/keep-compiled.mjs'

/**
 * `npm test`: everything CI checks, going on after a failure: the checks side by side, then the tests; `--long` runs
 * the tests that take long (kills, fuzz, load) instead. The last line is `N passed, N failed, N skipped`.
 */
const root = dirname(dirname(fileURLToPath(import.meta.url)))
const scratch = mkdtempSync(join(tmpdir(), 'vigia-test-'))
const tallies = []
const failures = []

try {
  await ensureInstalled(root)
  const node = findNode(root)
  const env = { ...keepCompiled(root), PATH: `${dirname(node)}${delimiter}${process.env.PATH ?? ''}` }
  const where = { root, node, env }
  await (process.argv.includes('--long') ? runLong(where) : runAll(where))
} catch (error) {
  failures.push('Preparation')
  tallies.push(tallyOf(false))
  console.error(error instanceof Error ? error.message : error)
} finally {
  rmSync(scratch, { recursive: true, force: true })
}

const sum = addUp(tallies)
if (failures.length > 0) console.log(`\nFailed: ${failures.join(', ')}`)
console.log(`\n${sum.passed} passed, ${sum.failed} failed, ${sum.skipped} skipped`)
process.exitCode = sum.failed === 0 ? 0 : 1

async function runAll(where) {
  const checked = checks.map((check) => runCheck(where, check))
  for (const [at, check] of checks.entries()) {
    await step(check.heading, async () => {
      const { tally, output } = await checked[at]
      console.log(output.trim())
      return tally
    })
  }
  await step('Pages', () => runWebBuild(where))
  let projects = ['unit', 'server', 'journeys']
  await step('A browser for the journeys', async () => {
    try {
      where.env.VIGIA_CHROMIUM = await findChromium({ install: true, root })
      console.log(where.env.VIGIA_CHROMIUM)
    } catch (error) {
      projects = ['unit', 'server']
      throw error
    }
    return undefined
  })
  await step('Tests', () => runTests(where, projects, join(scratch, 'report.json')))
}

async function runLong(where) {
  await step('Pages', () => runWebBuild(where))
  await step('Long tests', () => runTests(where, ['long'], join(scratch, 'report.json')))
}

/** One step under its heading; what it throws counts as one failure. */
async function step(heading, act) {
  console.log(`\n── ${heading}`)
  const startedMs = performance.now()
  try {
    const tally = await act()
    if (tally === undefined) return
    tallies.push(tally)
    if (tally.failed > 0) failures.push(heading)
  } catch (error) {
    tallies.push(tallyOf(false))
    failures.push(heading)
    console.error(error instanceof Error ? error.message : error)
  }
  console.log(`   ${heading}: ${Math.round((performance.now() - startedMs) / 1000)} s`)
}
