import { superuser } from './cluster.ts'
import { port, preparePlace } from './place.ts'
import { findPostmaster } from './postmaster.ts'
import type { EmbeddedConnection } from './start-embedded.ts'

/**
 * The embedded server that another Vigía on `home` holds, for a command that works beside it; undefined when none
 * runs. Who may open the folder of the socket may connect: nobody else can.
 */
export async function findEmbedded(
  home: string,
): Promise<((database: string) => EmbeddedConnection) | undefined> {
  const place = await preparePlace(home)
  const running = findPostmaster(place.dataDir)
  if (running === undefined) return undefined
  const host = running.socketDir || place.socketDir
  return (database) => ({ host, port, user: superuser, database })
}
