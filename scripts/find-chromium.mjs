import { existsSync, readdirSync } from 'node:fs'
import { homedir } from 'node:os'
import { delimiter, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { showProgress } from './lib/progress.mjs'
import { runQuietly } from './lib/run.mjs'

/** A Chromium that draws no window of its own needs a third less time for the same pages. */
const windowless = 'chromium-headless-shell'

const names = [windowless, 'chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']

const knownPaths = [
  '/usr/lib/chromium/chromium',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
]

/**
 * A Chromium for the browser journeys: the one named by VIGIA_CHROMIUM, the machine's, or Playwright's own;
 * and with `install`, one that is installed now.
 *
 * @param {{ install: boolean, root: string }} options `root` is the project's folder
 * @returns {Promise<string>} the path of the browser
 */
export async function findChromium({ install, root }) {
  const named = process.env.VIGIA_CHROMIUM
  if (named) {
    if (existsSync(named)) return named
    throw new Error(`VIGIA_CHROMIUM names ${named}, which is not there.`)
  }
  const found = findOnMachine() ?? (await findOfPlaywright(root))
  if (install) {
    if (found === undefined) await installChromium(root)
    else if (!found.includes('headless')) await installWindowless(root)
  }
  const best = install ? (findOnMachine() ?? (await findOfPlaywright(root))) : found
  if (best !== undefined) return best
  throw new Error('The browser journeys need Chromium: install it, or set VIGIA_CHROMIUM to its path.')
}

function findOnMachine() {
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean)
  const inPath = names.flatMap((name) => folders.map((folder) => join(folder, name)))
  return [...inPath, ...knownPaths].find((path) => existsSync(path))
}

async function findOfPlaywright(root) {
  try {
    const entry = pathToFileURL(join(root, 'node_modules', 'playwright-core', 'index.mjs')).href
    const { chromium } = await import(entry)
    const path = chromium.executablePath()
    if (existsSync(path)) return path
  } catch {
    // Not installed, or no browser known for this machine: the folder below may still have one.
  }
  return findInCache(process.env.PLAYWRIGHT_BROWSERS_PATH ?? join(homedir(), '.cache', 'ms-playwright'))
}

function findInCache(cache) {
  if (!existsSync(cache)) return undefined
  const kinds = [
    'chrome-linux/chrome',
    'chrome-linux64/chrome',
    'chrome-headless-shell-linux64/chrome-headless-shell',
  ]
  return readdirSync(cache)
    .filter((name) => name.startsWith('chromium'))
    .flatMap((name) => kinds.map((kind) => join(cache, name, kind)))
    .find((path) => existsSync(path))
}

async function installChromium(root) {
  const playwright = join(root, 'node_modules', 'playwright-core', 'cli.js')
  const ways = [
    ...packagesOf(windowless),
    ...packagesOf('chromium'),
    [process.execPath, playwright, 'install', 'chromium'],
  ]
  const done = showProgress('Installing Chromium…')
  const outputs = []
  for (const way of ways) {
    const { code, output } = await attempt(way, root)
    if (code === 0) return done('Chromium installed')
    outputs.push(`${way.join(' ')}\n${output}`)
  }
  done('Installing Chromium failed')
  throw new Error(`Chromium could not be installed.\n${outputs.join('\n')}`)
}

/** Beside a Chromium that is here already: where it cannot be had, the journeys take the one that is here, and longer. */
async function installWindowless(root) {
  for (const way of packagesOf(windowless)) {
    const done = showProgress('Installing a Chromium without a window…')
    const { code } = await attempt(way, root)
    done(code === 0 ? 'Chromium without a window installed' : 'None is to be had; the machine’s own will do')
  }
}

async function attempt([command, ...args], root) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  try {
    return await runQuietly(command, args, { env, cwd: root })
  } catch (error) {
    return { code: 127, output: String(error) }
  }
}

/** The system's package, where we are root and it has such packages; the list is fetched only where it does not know the name. */
function packagesOf(name) {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return []
  const impatient = '-o Acquire::http::Timeout=20 -o Acquire::Retries=1'
  const install = `apt-get ${impatient} install -y --no-install-recommends ${name} fonts-liberation`
  return [['/bin/sh', '-c', `${install} || { apt-get ${impatient} update && ${install}; }`]]
}
