import type { DrillRow, MechanismItem, MechanismRow } from '../../../vocabulary/wire/mechanism.ts'
import { drillResults, pauseReasons } from '../../../vocabulary/words/index.ts'
import { wordsOf } from '../../parties/catalogue/index.ts'
import { meetingColumns } from '../../parties/meeting/index.ts'
import { type Column, column, exportsOf, heads, type Route } from '../../platform/http/index.ts'

const items: readonly (readonly [MechanismItem, readonly [es: string, fr: string, en: string]])[] = [
  ['contact', ['Contacto', 'Contact', 'Contact']],
  ['numbers', ['Números', 'Numéros', 'Numbers']],
  ['pathway', ['Ruta', 'Parcours', 'Pathway']],
  ['duty', ['Turnos', 'Permanences', 'Duty']],
  ['protocol', ['Protocolo', 'Protocole', 'Protocol']],
  ['focal-points', ['Puntos focales', 'Points focaux', 'Focal points']],
  ['committee', ['Comité', 'Comité', 'Committee']],
  ['clocks', ['Plazos', 'Délais', 'Clocks']],
  ['drill', ['Simulacro', 'Exercice', 'Drill']],
]
const standings = {
  es: { there: 'está', stale: 'por renovar', missing: 'falta' },
  fr: { there: 'présent', stale: 'à renouveler', missing: 'manque' },
  en: { there: 'there', stale: 'to renew', missing: 'missing' },
} as const
const dayHead = { es: 'fecha', fr: 'date', en: 'date' } as const

/** Of each thing that a mechanism needs: whether it is there, and since which day. */
const checkColumns = items.flatMap(([item, [es, fr, en]]): Column<MechanismRow>[] => {
  const checkOf = ({ checks }: MechanismRow) => checks.find((check) => check.item === item)
  return [
    column([es, fr, en], (row, language) => {
      const check = checkOf(row)
      return check === undefined ? null : standings[language][check.status]
    }),
    column(
      [`${es}: ${dayHead.es}`, `${fr} : ${dayHead.fr}`, `${en}: ${dayHead.en}`],
      (row) => checkOf(row)?.on ?? null,
    ),
  ]
})

/** States and ages of the mechanisms, as files: no name, no number, no turn. */
export const mechanismExports = (list: Route): Route[] =>
  exportsOf<MechanismRow>(list, {
    wordsOf,
    name: { es: 'Mecanismos', fr: 'Mécanismes', en: 'Mechanisms' },
    columns: [
      column(heads.territory, ({ placeName }) => placeName),
      column(heads.state, ({ state }) => state),
      column(heads.since, ({ stateSince }) => stateSince),
      column(
        ['Razón de la pausa', 'Motif de la pause', 'Reason for the pause'],
        ({ stateReason }, language, say) => say(pauseReasons, stateReason, language),
      ),
      ...checkColumns,
      column(
        ['Último simulacro', 'Dernier exercice', 'Last drill'],
        ({ lastDrill }) => lastDrill?.on ?? null,
      ),
      column(['Resultado', 'Résultat', 'Result'], ({ lastDrill }, language, say) =>
        say(drillResults, lastDrill?.result ?? null, language),
      ),
    ],
  })

/** Drills as files: when, where and how each ended. */
export const drillExports = (list: Route): Route[] =>
  exportsOf<DrillRow>(list, {
    wordsOf,
    name: { es: 'Simulacros', fr: 'Exercices', en: 'Drills' },
    columns: [
      ...meetingColumns<DrillRow>(({ meeting }) => meeting),
      column(['Terminado', 'Terminé', 'Ended'], ({ endedAt }) => endedAt),
      column(['Resultado', 'Résultat', 'Result'], ({ result }, language, say) =>
        say(drillResults, result, language),
      ),
    ],
  })
