/** Why intake of a territory is paused. */
import { type Catalogue, type CodeOf, firstEdition } from './catalogue.ts'

export const pauseReasons = {
  id: 'pause-reasons',
  ...firstEdition,
  entries: [
    {
      code: 'pathway-broken',
      es: 'La ruta de atención no responde',
      fr: 'Le parcours ne répond plus',
      en: 'The pathway does not answer',
    },
    {
      code: 'nobody-reads',
      es: 'Nadie puede leer los avisos',
      fr: 'Personne ne peut lire les signaux',
      en: 'Nobody can read the reports',
    },
    {
      code: 'contact-left',
      es: 'El contacto dejó su función',
      fr: 'Le contact a quitté sa fonction',
      en: 'The contact left the role',
    },
    {
      code: 'unsafe-to-report',
      es: 'Avisar pone en riesgo a la gente',
      fr: 'Signaler met les gens en danger',
      en: 'Reporting puts people at risk',
    },
    {
      code: 'false-campaign',
      es: 'Campaña de avisos falsos',
      fr: 'Campagne de faux signaux',
      en: 'Campaign of false reports',
    },
    {
      code: 'agreed-with-committee',
      es: 'Acuerdo del comité local',
      fr: 'Accord du comité local',
      en: 'Agreed with the local committee',
    },
  ],
} as const satisfies Catalogue

/** Why a place opens although nobody has drilled its mechanism in the last twelve months. */
export const undrilledReasons = {
  id: 'undrilled-reasons',
  ...firstEdition,
  entries: [
    {
      code: 'urgent-need',
      es: 'La gente necesita avisar ya',
      fr: 'Les gens doivent pouvoir signaler dès maintenant',
      en: 'People need to report now',
    },
    {
      code: 'drill-planned',
      es: 'El simulacro ya tiene fecha',
      fr: 'L’exercice a déjà une date',
      en: 'The drill has its date',
    },
    {
      code: 'drilled-with-neighbour',
      es: 'Se ensayó con un territorio vecino',
      fr: 'Exercice fait avec un territoire voisin',
      en: 'Drilled with a neighbouring territory',
    },
    {
      code: 'agreed-with-committee',
      es: 'Acuerdo del comité local',
      fr: 'Accord du comité local',
      en: 'Agreed with the local committee',
    },
  ],
} as const satisfies Catalogue

export type PauseReason = CodeOf<typeof pauseReasons>
