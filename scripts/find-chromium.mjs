import { existsSync, readdirSync } from 'node:fs'
import { homedir } from 'node:os'
import { delimiter, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { showProgress } from './lib/progress.mjs'
import { runQuietly } from './lib/run.mjs'

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']

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
  if (found !== undefined) return found
  if (install) {
    await installChromium(root)
    const installed = findOnMachine() ?? (await findOfPlaywright(root))
    if (installed !== undefined) return installed
  }
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
  const done = showProgress('Installing Chromium…')
  const outputs = []
  for (const [command, ...args] of waysToInstall(root)) {
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
    const { code, output } = await runQuietly(command, args, { env, cwd: root }).catch((error) => ({
      code: 127,
      output: String(error),
    }))
    if (code === 0) return done('Chromium installed')
    outputs.push(`${command} ${args.join(' ')}\n${output}`)
  }
  done('Installing Chromium failed')
  throw new Error(`Chromium could not be installed.\n${outputs.join('\n')}`)
}

/** The system's package as root, and Playwright's download where that is not to be had. */
function waysToInstall(root) {
  const playwright = join(root, 'node_modules', 'playwright-core', 'cli.js')
  const ways = [[process.execPath, playwright, 'install', 'chromium']]
  const isRoot = process.getuid?.() === 0
  if (isRoot && existsSync('/usr/bin/apt-get')) {
    const packages = 'apt-get update && apt-get install -y --no-install-recommends chromium fonts-liberation'
    ways.unshift(['/bin/sh', '-c', packages])
  }
  return ways
}
