import type { RiskDegree } from './risk.ts'

type Anchor = { readonly es: string; readonly fr: string; readonly en: string }
type Anchors = Readonly<Record<RiskDegree, Anchor>>

export const riskAnchorsVersion = '2026.1'

/** What each degree means, so that two analysts give the same one. */
export const riskAnchors = {
  threat: {
    1: {
      es: 'Un indicio débil y antiguo',
      fr: 'Un indice faible et ancien',
      en: 'One weak, old indicator',
    },
    2: {
      es: 'Varios indicios débiles, o uno medio y reciente',
      fr: 'Plusieurs indices faibles, ou un moyen et récent',
      en: 'Several weak indicators, or one medium and recent',
    },
    3: {
      es: 'Un indicio fuerte o un patrón organizado, activo',
      fr: 'Un indice fort ou un schéma organisé, actif',
      en: 'A strong indicator or an organised pattern, active',
    },
    4: {
      es: 'Varios fuertes, activos ahora, con un grupo organizado o una autoridad involucrada',
      fr: 'Plusieurs indices forts, actifs, avec un groupe organisé ou une autorité impliquée',
      en: 'Several strong, active now, with an organised group or an authority involved',
    },
  },
  vulnerability: {
    1: { es: 'Personas adultas con redes de apoyo', fr: 'Adultes bien entourés', en: 'Adults with networks' },
    2: {
      es: 'Algunas personas adultas expuestas',
      fr: 'Quelques adultes exposés',
      en: 'Some exposed adults',
    },
    3: {
      es: 'Niñez, mujeres, migrantes, pueblos indígenas o personas LGBTQI+ expuestas, con pocas alternativas',
      fr: 'Enfants, femmes, migrants, peuples autochtones ou personnes LGBTQI+ exposés, avec peu d’alternatives',
      en: 'Exposed children, women, migrants, indigenous or LGBTQI+ people, with few alternatives',
    },
    4: {
      es: 'Lo mismo, con aislamiento, desplazamiento, deuda, victimización anterior, sin escuela ni servicios',
      fr: 'De même, avec isolement, déplacement, dette, violences antérieures, sans école ni service',
      en: 'The same, with isolation, displacement, debt, earlier victimisation, no school or service',
    },
  },
  capacity: {
    1: {
      es: 'Sin ruta que funcione, comité inactivo, miedo a la autoridad',
      fr: 'Pas de parcours qui marche, comité inactif, peur de l’autorité',
      en: 'No working pathway, committee inactive, fear of the authority',
    },
    2: { es: 'La ruta existe en papel', fr: 'Le parcours existe sur papier', en: 'Pathway on paper' },
    3: {
      es: 'El comité se reúne y los servicios responden en días',
      fr: 'Le comité se réunit et les services répondent en quelques jours',
      en: 'The committee meets and services answer in days',
    },
    4: {
      es: 'Ruta probada en 24 horas o menos, servicios de confianza y organización comunitaria que protege',
      fr: 'Parcours éprouvé en 24 heures ou moins, services de confiance et organisation communautaire protectrice',
      en: 'Tested pathway in 24 hours or less, trusted services and a protective community organisation',
    },
  },
} as const satisfies Record<'threat' | 'vulnerability' | 'capacity', Anchors>
