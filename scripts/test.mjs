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
 * `npm test`: everything CI checks, going on after a failure: the checks beside the tests; `--long` runs the tests that
 * take long (kills, fuzz, load, a walk over every screen) instead. The last line is `N passed, N failed, N skipped`.
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
if (failures.length > 0) console.log(`\nFailed: ${failures.join('\nFailed: ')}`)
console.log(`\n${sum.passed} passed, ${sum.failed} failed, ${sum.skipped} skipped`)
process.exitCode = sum.failed === 0 ? 0 : 1

async function runAll(where) {
  // The checks leave a processor free for the pages and the first tests; what they say comes after.
  const checked = checks.map((check) => runCheck(where, check))
  await step('Pages', () => runWebBuild(where))
  const projects = await withBrowser(where, ['unit', 'server'], 'journeys')
  await step('Tests', () => runTests(where, projects, join(scratch, 'report.json')))
  for (const [at, check] of checks.entries()) {
    await step(check.heading, async () => {
      const { tally, output } = await checked[at]
      console.log(output.trim())
      return tally
    })
  }
}

async function runLong(where) {
  await step('Pages', () => runWebBuild(where))
  await step('Long tests, two at a time', () => runTests(where, ['long'], join(scratch, 'long.json')))
  const projects = await withBrowser(where, ['alone'], 'walk')
  await step('Long tests, one at a time', () => runTests(where, projects, join(scratch, 'alone.json')))
}

/** The projects, and the one that needs a browser where there is one. */
async function withBrowser(where, projects, inBrowser) {
  let found = false
  await step('A browser for the journeys', async () => {
    where.env.VIGIA_CHROMIUM = await findChromium({ install: true, root })
    console.log(where.env.VIGIA_CHROMIUM)
    found = true
    return undefined
  })
  return found ? [...projects, inBrowser] : projects
}

/** One step under its heading; what it throws counts as one failure. */
async function step(heading, act) {
  console.log(`\n── ${heading}`)
  const startedMs = performance.now()
  try {
    const tally = await act()
    if (tally === undefined) return
    tallies.push(tally)
    if (tally.failed > 0) failures.push(...(tally.what ?? [heading]))
  } catch (error) {
    tallies.push(tallyOf(false))
    failures.push(heading)
    console.error(error instanceof Error ? error.message : error)
  }
  console.log(`   ${heading}: ${Math.round((performance.now() - startedMs) / 1000)} s`)
}
