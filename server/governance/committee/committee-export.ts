import type { RequestRow, SessionRow } from '../../../vocabulary/wire/committee.ts'
import { appraisals, bodyKinds } from '../../../vocabulary/words/index.ts'
import { commitmentColumns, commitmentLeaves } from '../../commitment/index.ts'
import { wordsOf } from '../../parties/catalogue/index.ts'
import { meetingColumns } from '../../parties/meeting/index.ts'
import { column, exportsOf, heads, type Route, yesOrNo } from '../../platform/http/index.ts'

/** Sessions of bodies as files; what was said in them stands in their minutes. */
export const sessionExports = (list: Route): Route[] =>
  exportsOf<SessionRow>(list, {
    wordsOf,
    name: { es: 'Sesiones', fr: 'Séances', en: 'Sessions' },
    columns: [
      column(heads.number, ({ number }) => number),
      column(['Instancia', 'Instance', 'Body'], ({ bodyName }) => bodyName),
      column(heads.kind, ({ bodyKind }, language, say) => say(bodyKinds, bodyKind, language)),
      ...meetingColumns<SessionRow>(({ meeting }) => meeting),
      column(['Extraordinaria', 'Extraordinaire', 'Extraordinary'], ({ extraordinary }, language) =>
        yesOrNo(extraordinary, language),
      ),
      column(['Convocada', 'Convoquée', 'Convened'], ({ convenedAt }) => convenedAt),
      column(['Abierta', 'Ouverte', 'Opened'], ({ openedAt }) => openedAt),
      column(['Cerrada', 'Close', 'Closed'], ({ closedAt }) => closedAt),
      column(['Acta (código)', 'Procès-verbal (code)', 'Minutes (code)'], ({ minutesState }) => minutesState),
      column(['Acta publicada', 'Procès-verbal publié', 'Minutes published'], ({ published }, language) =>
        yesOrNo(published, language),
      ),
    ],
  })

/** What the committee asked, with the answers and how it found them. */
export const requestExports = (list: Route): Route[] =>
  exportsOf<RequestRow>(list, {
    wordsOf,
    name: { es: 'Lo que pidió el comité', fr: 'Demandes du comité', en: 'What the committee asked' },
    columns: [
      column(['Decisión', 'Décision', 'Decision'], ({ decision }) => decision.number),
      column(['Hallazgo', 'Constat', 'Finding'], ({ finding }) => finding),
      ...commitmentColumns<RequestRow>(({ commitment }) => commitment),
      column(['Apreciación', 'Appréciation', 'Appraisal'], ({ appraisals: found }, language, say) =>
        say(appraisals, found[0]?.outcome ?? null, language),
      ),
      column(
        ['Apreciada', 'Appréciée le', 'Appraised'],
        ({ appraisals: found }) => found[0]?.appraisedAt ?? null,
      ),
    ],
    leaves: ({ commitment }) => commitmentLeaves(commitment),
  })
