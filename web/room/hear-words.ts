import type { WordsInForce } from '../../vocabulary/wire/catalogue.ts'
import { takeEditions } from '../widgets/words-in-force.ts'

const againMs = 8_000
let asked = false

/**
 * Asks once for the words that the country gave its codes; without a network, again and again until they are there. Meanwhile what
 * shipped is said.
 */
export function hearWords(): void {
  if (asked) return
  asked = true
  void ask()
}

async function ask(): Promise<void> {
  const reply = await fetch('/api/v1/public/words', { headers: { accept: 'application/json' } }).catch(
    () => null,
  )
  const words = reply?.ok ? ((await reply.json().catch(() => null)) as WordsInForce | null) : null
  if (words === null) setTimeout(() => void ask(), againMs)
  else takeEditions(words)
}
