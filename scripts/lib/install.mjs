import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { showProgress } from './progress.mjs'
import { runQuietly } from './run.mjs'

/**
 * Installs the packages when they are missing or the lock has changed since.
 *
 * @param {string} root the project's folder
 * @throws Error with npm's own words when it fails
 */
export async function ensureInstalled(root) {
  const stamp = join(root, 'node_modules', '.vigia-install')
  const wanted = lockHash(root)
  if (isInstalled(root, stamp, wanted)) return
  const done = showProgress('Installing packages…')
  let { code, output } = await npm(root, ['ci'])
  let closing = 'Packages installed'
  if (code !== 0) {
    closing =
      'Packages installed, some perhaps in other versions than the lock says: npm could not follow it here'
    const explained = output
    ;({ code, output } = await npm(root, ['install', '--no-save']))
    output = `npm ci said:\n${explained}\nnpm install said:\n${output}`
  }
  if (code !== 0) {
    done('Installing failed')
    throw new Error(`The packages could not be installed.\n${output}`)
  }
  writeFileSync(stamp, `${wanted}\n`)
  done(closing)
}

function isInstalled(root, stamp, wanted) {
  if (existsSync(stamp)) return readFileSync(stamp, 'utf8').trim() === wanted
  // Installed by hand, without our stamp: what npm wrote down about it counts.
  return matchesNpmRecord(root)
}

/** Whether npm's record of what it installed has every package of the lock that this machine needs, by version. */
function matchesNpmRecord(root) {
  const record = readLock(join(root, 'node_modules', '.package-lock.json'))
  const lock = readLock(join(root, 'package-lock.json'))
  if (record === undefined || lock === undefined) return false
  return Object.entries(lock).every(([path, entry]) => {
    if (path === '' || entry.optional || entry.peer || entry.devOptional) return true
    return record[path]?.version === entry.version
  })
}

function readLock(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8')).packages
  } catch {
    return undefined
  }
}

function lockHash(root) {
  const hash = createHash('sha256')
  for (const name of ['package.json', 'package-lock.json']) {
    const path = join(root, name)
    if (existsSync(path)) hash.update(readFileSync(path))
  }
  // Packages with binaries differ from machine to machine.
  return hash.update(`${process.platform} ${process.arch}`).digest('hex')
}

/** @returns {Promise<{ code: number, output: string }>} */
async function npm(root, args) {
  const quiet = ['--no-audit', '--no-fund', '--loglevel=error', '--include=dev', '--include=optional']
  // Under `npm start` npm says where it lies; a bare `npm` may be another or none.
  const own = process.env.npm_execpath ?? ''
  const command = own.endsWith('npm-cli.js') ? [process.execPath, own] : ['npm']
  try {
    return await runQuietly(command[0], [...command.slice(1), ...args, ...quiet], {
      cwd: root,
    })
  } catch (error) {
    return { code: 127, output: `npm could not be run: ${error instanceof Error ? error.message : error}` }
  }
}
