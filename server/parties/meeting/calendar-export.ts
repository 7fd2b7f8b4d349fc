import type { CalendarRow } from '../../../vocabulary/wire/meeting.ts'
import { meetingKinds } from '../../../vocabulary/words/index.ts'
import { column, exportsOf, heads, type Route, yesOrNo } from '../../platform/http/index.ts'
import { wordsOf } from '../catalogue/index.ts'
import { meetingColumns } from './meeting-columns.ts'

/** Meetings of every kind, as files. */
export const calendarExports = (list: Route): Route[] =>
  exportsOf<CalendarRow>(list, {
    wordsOf,
    name: { es: 'Calendario', fr: 'Calendrier', en: 'Calendar' },
    columns: [
      column(heads.kind, ({ kind }, language, say) => say(meetingKinds, kind, language)),
      ...meetingColumns<CalendarRow>((row) => row),
      column(['Lugar', 'Lieu', 'Venue'], ({ venue }) => venue),
      column(
        ['En el calendario público', 'Au calendrier public', 'In the public calendar'],
        ({ listed }, language) => yesOrNo(listed, language),
      ),
    ],
  })
