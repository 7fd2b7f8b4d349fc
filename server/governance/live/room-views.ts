import { sql } from 'kysely'
import type { RoomRow } from '../../../vocabulary/wire/live.ts'
import { tellableGroups } from '../../../vocabulary/words/index.ts'
import { countAttendance } from '../../parties/meeting/index.ts'
import type { Work } from '../../platform/database/index.ts'
import { getWorkshop, presentToday } from '../workshop/index.ts'
import { getHall } from './hall/index.ts'
import { findRoom } from './room-store.ts'

interface Counted {
  readonly way: 'telephone' | 'shared' | 'paper'
  readonly sector: string | null
  readonly closed: boolean
  readonly many: number
}

/** The room as whoever keeps the workshop sees it; null before it was opened, and for everybody else. @throws Problem not-found */
export async function viewRoom(work: Work, workshopId: string): Promise<RoomRow | null> {
  await getWorkshop(work, workshopId)
  const room = await findRoom(work, workshopId)
  if (room === null) return null
  const counted = await sql<Counted>`
    select way, sector, closed, many from governance.count_voices(${workshopId})`.execute(work.tx)
  const { invited } = await countAttendance(work, workshopId)
  const { present } = await presentToday(work, workshopId)
  const live = await getHall(work, room.stream)
  return {
    workshopId,
    code: room.code,
    state: room.state,
    expected: room.expected,
    invited,
    presentToday: present,
    voices: waysOf(counted.rows),
    moreThanPresent: present > 0 && live.counts.voices > present,
    sectors: sectorsOf(counted.rows),
    takesStatements: room.takes_statements,
    stream: room.stream,
    live,
  }
}

function waysOf(rows: readonly Counted[]): RoomRow['voices'] {
  const sum = (of: (row: Counted) => boolean) => rows.filter(of).reduce((all, { many }) => all + many, 0)
  return {
    telephone: sum(({ way, closed }) => way === 'telephone' && !closed),
    shared: sum(({ way, closed }) => way === 'shared' && !closed),
    paper: sum(({ way, closed }) => way === 'paper' && !closed),
    closed: sum(({ closed }) => closed),
  }
}

/** Which sectors are in the hall, none below five. */
function sectorsOf(rows: readonly Counted[]): RoomRow['sectors'] {
  const open = rows.filter(({ closed }) => !closed)
  const many = new Map<string, number>()
  for (const row of open)
    if (row.sector !== null) many.set(row.sector, (many.get(row.sector) ?? 0) + row.many)
  const total = open.reduce((sum, row) => sum + row.many, 0)
  const groups = [...many].map(([sector, voices]) => ({ sector, voices }))
  const told = tellableGroups(groups, { total, size: ({ voices }) => voices })
  const others = total - told.reduce((sum, { voices }) => sum + voices, 0)
  return others === 0 || told.length === 0 ? [...told] : [...told, { sector: null, voices: others }]
}
