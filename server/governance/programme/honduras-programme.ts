import type { ProjectPlan } from '../../../vocabulary/wire/programme.ts'

/**
 * The programme that ships with Honduras, by its own published words: who carries it out, who funds it, since when and
 * what for. Its offices, its budget and the day it ends are not in them, so they are left out rather than guessed.
 */
export const hondurasOrganizations = {
  donor: { name: 'Global Affairs Canada', shortName: null, kind: 'donor' },
  bureau: { name: 'International Bureau for Children’s Rights', shortName: 'IBCR', kind: 'programme' },
  commission: {
    name: 'Comisión Interinstitucional contra la Explotación Sexual Comercial y Trata de Personas',
    shortName: 'CICESCT',
    kind: 'institution',
  },
} as const

export const hondurasProgramme: Omit<ProjectPlan, 'donorId' | 'implementerIds'> = {
  name: {
    es: 'Programa contra la trata de personas en Honduras',
    fr: 'Programme contre la traite des personnes au Honduras',
    en: 'Programme against trafficking in persons in Honduras',
  },
  objective: {
    es: 'Fortalecer el poder y la influencia de la sociedad civil para prevenir y combatir la trata de personas, sobre todo de mujeres y niñas, identificando mejor las amenazas y poniendo en marcha mecanismos de alerta temprana.',
    fr: 'Renforcer le pouvoir et l’influence de la société civile pour prévenir et combattre la traite des personnes, surtout des femmes et des filles, en identifiant mieux les menaces et en mettant en œuvre des mécanismes d’alerte rapide.',
    en: 'Strengthen the power and influence of civil society to prevent and combat trafficking in persons, above all of women and girls, by better identifying threats and putting early-warning mechanisms to work.',
  },
  offices: [],
  startsOn: null,
  since: { es: 'primavera de 2019', fr: 'printemps 2019', en: 'spring 2019' },
  endsOn: null,
  budget: [],
  source:
    'Published description of the programme by the International Bureau for Children’s Rights; not confirmed by the programme',
  public: true,
}
