import { Kysely, PostgresDialect, sql } from 'kysely'
import pg from 'pg'
import type { Clock } from '../time.ts'
import { type Actor, actorKey } from './actor.ts'
import { type ConstraintFields, isPassing, translateDatabaseError } from './database-errors.ts'
import type { NoTables, Work } from './work.ts'

/** Writes the events and links of a finished transaction, as its last statements. */
export type SealMoves = (work: Work) => Promise<void>

export interface Database {
  /**
   * Runs `act` in one transaction in the name of `actor`, at the present of the clock. A deadlock or a
   * serialization failure is tried again (three times in all); constraint errors become problems.
   */
  transact<T>(actor: Actor, act: (work: Work) => Promise<T>): Promise<T>
  close(): Promise<void>
}

const tries = 3

/** A day stays the text YYYY-MM-DD (a Date would move it across time zones); a count is a number. */
const types: pg.CustomTypesConfig = {
  getTypeParser(id, format) {
    if (format !== 'binary' && id === pg.types.builtins.DATE) return (text: string) => text
    if (format !== 'binary' && id === pg.types.builtins.INT8) return Number
    return pg.types.getTypeParser(id, format)
  },
}

/** A connection knows tables and policies only after its first questions, for a tenth of a second and more: it is kept for a while. */
const idleTimeoutMillis = 300_000

/**
 * Connections that are opened when they are needed. One that the database drops, idle or in the middle of a transaction, must
 * not end the process: whoever waits for it is refused by its own query, and the next query opens another one.
 */
export function openPool(connection: pg.PoolConfig): pg.Pool {
  const pool = new pg.Pool({ max: 10, idleTimeoutMillis, ...connection })
  pool.on('error', () => undefined)
  pool.on('connect', (client) => client.on('error', () => undefined))
  return pool
}

export function openDatabase(parts: {
  readonly connection: pg.PoolConfig
  readonly clock: Clock
  readonly seal: SealMoves
  /** Which field a rule of the database speaks of. */
  readonly constraintFields?: ConstraintFields
}): Database {
  const pool = openPool({ types, ...parts.connection })
  const db = new Kysely<NoTables>({ dialect: new PostgresDialect({ pool }) })

  async function once<T>(actor: Actor, act: (work: Work) => Promise<T>): Promise<T> {
    return await db.transaction().execute(async (tx) => {
      const now = parts.clock.now()
      // Compiling a statement that reads some rows under many policies takes seconds where reading takes milliseconds.
      await sql`select set_config('vigia.actor', ${actorKey(actor)}, true),
                       set_config('vigia.now', ${now.toISOString()}, true),
                       set_config('jit', 'off', true)`.execute(tx)
      const work: Work = { tx, actor, now, moves: [] }
      const result = await act(work)
      if (work.moves.length > 0) await parts.seal(work)
      return result
    })
  }

  return {
    async transact(actor, act) {
      for (let attempt = 1; ; attempt++) {
        try {
          return await once(actor, act)
        } catch (error) {
          if (attempt < tries && isPassing(error)) continue
          throw translateDatabaseError(error, parts.constraintFields ?? {})
        }
      }
    },
    close: () => db.destroy(),
  }
}
