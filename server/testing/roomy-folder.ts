import { readFile, statfs } from 'node:fs/promises'
import { freemem, tmpdir } from 'node:os'

const inMemory = '/dev/shm'
const roomNeeded = 4 * 2 ** 30

/** Hundreds of databases of a thousand files each are made and dropped: in memory, where it has room and runs programs. */
export async function roomyFolder(): Promise<string> {
  try {
    const { bavail, bsize } = await statfs(inMemory)
    const mount = (await readFile('/proc/mounts', 'utf8'))
      .split('\n')
      .find((line) => line.split(' ')[1] === inMemory)
    const runsPrograms = mount !== undefined && !/\bnoexec\b/.test(mount)
    if (runsPrograms && Math.min(bavail * bsize, freemem()) > roomNeeded) return inMemory
  } catch {
    // No Linux, or none of its folders in memory.
  }
  return tmpdir()
}
