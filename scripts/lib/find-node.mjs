import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'

/** The first version that runs TypeScript as it is. */
const least = [22, 18]

/**
 * The Node that runs Vigía: the one that came with the packages, else the present one when it is new enough.
 *
 * @param {string} root the project's folder
 * @returns {string} an absolute path
 */
export function findNode(root) {
  const bundled = join(root, 'node_modules', `node-${process.platform}-${process.arch}`, 'bin', 'node')
  if (existsSync(bundled) && runs(bundled)) return bundled
  if (isEnough(process.versions.node)) return process.execPath
  throw new Error(
    `Vigía needs Node ${least.join('.')} or later and this is ${process.versions.node}: no newer one is packaged for ` +
      `${process.platform} ${process.arch}. Install Node 24, then run the same command again.`,
  )
}

function runs(path) {
  try {
    return isEnough(execFileSync(path, ['--version'], { encoding: 'utf8' }).trim().replace(/^v/, ''))
  } catch {
    // Packaged for another C library, for instance.
    return false
  }
}

/** @param {string} version for instance `24.1.0` */
export function isEnough(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number)
  return major > least[0] || (major === least[0] && minor >= least[1])
}
