import { roleIds } from '../../../vocabulary/words/index.ts'
import type { HeadKey } from '../../parties/audit/index.ts'
import type { Chance } from '../../platform/chance.ts'
import type { Database } from '../../platform/database/index.ts'
import type { Route } from '../../platform/http/index.ts'
import { roomRoutes } from './room-routes.ts'
import { roundRoutes } from './round/index.ts'
import { snapshotRoutes } from './snapshot/index.ts'
import { voiceRoutes } from './voice/index.ts'

interface Parts {
  readonly chance: Chance
  readonly app: Database
  /** Signs the votes that auditors fetch. */
  readonly auditKey: HeadKey
}

const permit = ['project-team'] as const
const readers = roleIds.filter((role) => role !== 'donor' && role !== 'administrator')

/** The live room of a workshop: rounds before the hall, voices without accounts, and what changes. */
export const liveRoutes = (parts: Parts): Route[] => [
  ...roomRoutes({ ...parts, permit }),
  ...roundRoutes({ ...parts, permit, readers }),
  ...voiceRoutes({ ...parts, permit }),
  ...snapshotRoutes({ ...parts, permit }),
]
