import type { TrainingRow } from '../../../vocabulary/wire/training.ts'
import { meetingColumns } from '../../parties/meeting/index.ts'
import { column, exportsOf, heads, type Route } from '../../platform/http/index.ts'

/** Trainings as files: what was taught when and where. No name, no mark, and not how many handed in. */
export const trainingExports = (list: Route): Route[] =>
  exportsOf<TrainingRow>(list, {
    name: { es: 'Formaciones', fr: 'Formations', en: 'Trainings' },
    columns: [
      ...meetingColumns<TrainingRow>(({ meeting }) => meeting),
      column(['Días', 'Jours', 'Days'], ({ meeting }) => meeting.days.length),
      column(['Programa', 'Programme', 'Kit'], ({ kit }, language) => kit.title[language] || kit.title.es),
      column(
        ['Versión del programa', 'Version du programme', 'Version of the kit'],
        ({ kit }) => kit.version,
      ),
      column(heads.state, ({ state }) => state),
      column(['Completa', 'Complète', 'Complete'], ({ completedAt }) => completedAt),
    ],
  })
