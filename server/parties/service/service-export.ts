import type { ServiceRow } from '../../../vocabulary/wire/service.ts'
import {
  type Catalogue,
  referralNeeds,
  serviceEndReasons,
  serviceLanguages,
  serviceReceives,
  wordOf,
} from '../../../vocabulary/words/index.ts'
import { type Column, column, exportsOf, heads, type Route, yesOrNo } from '../../platform/http/index.ts'

type Language = Parameters<typeof wordOf>[2]

const wordsOf = (catalogue: Catalogue, codes: readonly string[], language: Language): string =>
  codes.map((code) => wordOf(catalogue, code, language)).join('; ')

const columns: readonly Column<ServiceRow>[] = [
  column(heads.name, ({ name }) => name),
  column(heads.institution, ({ organization }) => organization?.name ?? null),
  column(heads.territory, ({ placeName }) => placeName),
  column(heads.state, ({ state }) => state),
  column(['Necesidades', 'Besoins', 'Needs'], ({ needs }, language) =>
    wordsOf(referralNeeds, needs, language),
  ),
  column(['Recibe a', 'Accueille', 'Receives'], ({ receives }, language) =>
    wordsOf(serviceReceives, receives, language),
  ),
  column(['Refugio', 'Refuge', 'Shelter'], ({ sheltered }, language) => yesOrNo(sheltered, language)),
  // A shelter has no whereabouts to keep; the file does not depend on that.
  column(['Dónde', 'Où', 'Where'], ({ sheltered, whereabouts }) => (sheltered ? null : whereabouts)),
  column(['Horario', 'Horaires', 'Hours'], ({ hours }) => hours),
  column(['Idiomas', 'Langues', 'Languages'], ({ languages }, language) =>
    wordsOf(serviceLanguages, languages, language),
  ),
  column(['Condiciones', 'Conditions', 'Conditions'], ({ conditions }) => conditions),
  column(['Cómo se llega', 'Comment le joindre', 'Reached through'], ({ reachedThrough }) => reachedThrough),
  column(
    ['Última verificación', 'Dernière vérification', 'Last verified'],
    ({ lastVerifiedOn }) => lastVerifiedOn,
  ),
  column(['Razón del cierre', 'Motif de fin', 'Reason for ending'], ({ endReason }, language, say) =>
    say(serviceEndReasons, endReason, language),
  ),
]

/** The directory of services as files: only what the asker sees, and of a shelter nothing that leads there. */
export const serviceExports = (list: Route): Route[] =>
  exportsOf<ServiceRow>(list, {
    name: { es: 'Servicios de atención', fr: 'Services d’accueil', en: 'Referral services' },
    columns,
  })
