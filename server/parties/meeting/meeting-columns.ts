import type { MeetingRow } from '../../../vocabulary/wire/meeting.ts'
import { type Column, column, heads } from '../../platform/http/index.ts'

type Told = Pick<MeetingRow, 'title' | 'placeName' | 'startsAt' | 'endsAt' | 'state'>

/** What every file of meetings tells: title, place, hours and state. Who was invited and who came never leaves as a file. */
export const meetingColumns = <Row>(meetingOf: (row: Row) => Told): readonly Column<Row>[] => [
  column(heads.title, (row) => meetingOf(row).title),
  column(heads.territory, (row) => meetingOf(row).placeName),
  column(['Empieza', 'Début', 'Begins'], (row) => meetingOf(row).startsAt),
  column(['Termina', 'Fin', 'Ends'], (row) => meetingOf(row).endsAt),
  column(['Reunión (código)', 'Réunion (code)', 'Meeting (code)'], (row) => meetingOf(row).state),
]
