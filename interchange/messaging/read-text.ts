import { MessagingFault } from './messaging-fault.ts'

/** @throws MessagingFault too-large, not-utf-8 */
export function readText(bytes: Uint8Array, mostBytes: number): string {
  if (bytes.length > mostBytes) throw new MessagingFault(String(mostBytes), 'too-large')
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw new MessagingFault(String(firstFault(bytes)), 'not-utf-8')
  }
}

/** Where the bytes stop being UTF-8, to the nearest byte that can be told. */
function firstFault(bytes: Uint8Array): number {
  let [low, high] = [0, bytes.length]
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (isText(bytes.subarray(0, middle))) low = middle
    else high = middle - 1
  }
  return low
}

function isText(bytes: Uint8Array): boolean {
  try {
    // A sign that goes on in the next bytes is no fault yet.
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true })
    return true
  } catch {
    return false
  }
}
