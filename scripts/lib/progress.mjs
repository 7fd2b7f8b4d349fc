/**
 * One line that says what goes on: rewritten in place at a terminal, printed once elsewhere.
 *
 * @param {string} text
 * @returns {(closing: string) => void} to be called with what came of it
 */
export function showProgress(text) {
  const terminal = process.stderr.isTTY
  process.stderr.write(terminal ? text : `${text}\n`)
  const startedMs = performance.now()
  const timer = setInterval(() => {
    if (terminal) process.stderr.write(`\r${text} ${seconds(startedMs)} s`)
  }, 1000)
  timer.unref()
  return (closing) => {
    clearInterval(timer)
    process.stderr.write(`${terminal ? '\r\x1b[K' : ''}${closing} (${seconds(startedMs)} s)\n`)
  }
}

function seconds(startedMs) {
  return Math.round((performance.now() - startedMs) / 1000)
}
