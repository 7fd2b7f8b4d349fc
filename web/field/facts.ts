import type { Intake } from './intake/index.ts'
import type { Facts } from './screens/index.ts'

/** Asks the server for each fact once; after a failure the next use asks again. */
export function factsFrom(intake: Intake): Facts {
  const places = new Map<string, ReturnType<Facts['territory']>>()
  return {
    installation: once(() => intake.installation()),
    emergency: once(() => intake.emergency()),
    places: once(() => intake.places()),
    territory(id) {
      const known = places.get(id)
      if (known) return known
      const asked = intake.territory(id)
      places.set(id, asked)
      asked.catch(() => places.delete(id))
      return asked
    },
  }
}

function once<T>(ask: () => Promise<T>): () => Promise<T> {
  let asked: Promise<T> | null = null
  return () => {
    if (asked === null) {
      asked = ask()
      asked.catch(() => {
        asked = null
      })
    }
    return asked
  }
}
