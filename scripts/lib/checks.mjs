import { readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { ensureWeb } from './build-web.mjs'
import { runAtTerminal, runQuietly } from './run.mjs'

/**
 * `what` names each failure, so that it can be told again at the end of a long run.
 *
 * @typedef {{ passed: number, failed: number, skipped: number, what?: readonly string[] }} Tally
 */

/**
 * Everything a machine checks beside the tests, each as a heading and the script of a package with its arguments.
 *
 * @type {readonly { heading: string, script: string, args: string[] }[]}
 */
export const checks = [
  {
    heading: 'Format and lint',
    script: '@biomejs/biome/bin/biome',
    args: ['check', '--error-on-warnings', '.'],
  },
  { heading: 'Lint with types', script: 'eslint/bin/eslint.js', args: ['.', '--max-warnings', '0'] },
  // Only pages need the slower compiler, which reads Vue's files as well.
  {
    heading: 'Types of the programs',
    script: '@typescript/native/bin/tsc',
    args: ['--noEmit', '-p', 'tsconfig.programs.json'],
  },
  {
    heading: 'Types of the pages',
    script: 'vue-tsc/bin/vue-tsc.js',
    args: ['--noEmit', '-p', 'tsconfig.pages.json'],
  },
  { heading: 'Dead code', script: 'knip/bin/knip.js', args: ['--no-progress'] },
]

/**
 * Runs one check out of sight, beside others; it counts as one.
 *
 * @param {{ root: string, node: string, env: NodeJS.ProcessEnv }} where
 * @param {(typeof checks)[number]} check
 * @returns {Promise<{ tally: Tally, output: string }>} with what it has to say; one that does not start has failed
 */
export async function runCheck(where, check) {
  const program = join(where.root, 'node_modules', check.script)
  try {
    const { code, output } = await runQuietly(where.node, [program, ...check.args], {
      cwd: where.root,
      env: where.env,
    })
    return { tally: tallyOf(code === 0), output }
  } catch (error) {
    return { tally: tallyOf(false), output: String(error) }
  }
}

/** Builds the pages; it counts as one. */
export async function runWebBuild(where) {
  await ensureWeb(where.root, where.node)
  return tallyOf(true)
}

/**
 * Runs the tests of some projects of `vitest.config.ts`.
 *
 * @param {{ root: string, node: string, env: NodeJS.ProcessEnv }} where
 * @param {string[]} projects
 * @param {string} reportFile where the numbers are written
 * @returns {Promise<Tally>}
 */
export async function runTests(where, projects, reportFile) {
  const code = await runAtTerminal(
    where.node,
    [
      join(where.root, 'node_modules', 'vitest', 'vitest.mjs'),
      'run',
      ...projects.flatMap((project) => ['--project', project]),
      '--passWithNoTests',
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${reportFile}`,
    ],
    { cwd: where.root, env: where.env },
  )
  const report = JSON.parse(readFileSync(reportFile, 'utf8'))
  const counted = { ...countReport(report), what: failuresOf(report, where.root) }
  // A file that does not load or an error outside any test fails the run without failing a test.
  return code !== 0 && counted.failed === 0
    ? { ...counted, failed: 1, what: ['an error outside any test'] }
    : counted
}

const longestMessage = 600

/**
 * @param {string} root what paths are told from
 * @returns {string[]} each test that failed in a report of vitest in JSON, by its file and name, with the beginning of what it said
 */
export function failuresOf(report, root) {
  return (report.testResults ?? []).flatMap((file) => {
    const path = relative(root, file.name ?? '')
    if (file.status === 'failed' && file.assertionResults.length === 0)
      return [tellFailure(path, file.message)]
    return file.assertionResults
      .filter((test) => test.status === 'failed')
      .map((test) => tellFailure(`${path} › ${test.fullName}`, test.failureMessages?.[0]))
  })
}

const tellFailure = (name, message) => {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: colours of a terminal begin with one
  const said = (message ?? '').replace(/\u001b\[[0-9;]*m/g, '').slice(0, longestMessage)
  return said === '' ? name : `${name}\n    ${said.trim().replaceAll('\n', '\n    ')}`
}

/** @returns {Tally} of a report of vitest in JSON */
export function countReport(report) {
  const brokenFiles = (report.testResults ?? []).filter(
    (file) => file.status === 'failed' && file.assertionResults.length === 0,
  )
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + brokenFiles.length,
    skipped: report.numPendingTests + report.numTodoTests,
  }
}

/** @returns {Tally} */
export function tallyOf(isPassed) {
  return { passed: isPassed ? 1 : 0, failed: isPassed ? 0 : 1, skipped: 0 }
}

/** @param {Tally[]} tallies */
export function addUp(tallies) {
  return tallies.reduce(
    (sum, one) => ({
      passed: sum.passed + one.passed,
      failed: sum.failed + one.failed,
      skipped: sum.skipped + one.skipped,
    }),
    { passed: 0, failed: 0, skipped: 0 },
  )
}
