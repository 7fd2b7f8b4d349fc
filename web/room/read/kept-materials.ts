import type { RoomMaterials } from '../../../vocabulary/wire/practice.ts'

const prefix = 'sala:lectura:'

/**
 * What is read in a training, kept in this telephone until somebody takes it away: it is the same for everybody and says
 * nothing of who reads it.
 */
export function keptMaterials(store: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>, wall: string) {
  const key = `${prefix}${wall}`
  return {
    read(): RoomMaterials | null {
      try {
        return JSON.parse(store.getItem(key) ?? 'null') as RoomMaterials | null
      } catch {
        return null
      }
    },
    /** @returns whether there was room for it */
    write(materials: RoomMaterials): boolean {
      try {
        store.setItem(key, JSON.stringify(materials))
        return true
      } catch {
        return false
      }
    },
    forget: () => store.removeItem(key),
  }
}
