import { type Catalogue, type CodeOf, firstEdition } from './catalogue.ts'

/** What somebody in the programme must know, be able to do and stand for. Levels: 0 none … 4 teaches it. */
export const competencies = {
  id: 'competencies',
  ...firstEdition,
  entries: [
    { code: 'c1', es: 'Concepto y ley', fr: 'Notion et loi', en: 'Concept and law' },
    { code: 'c2', es: 'Reconocer señales', fr: 'Reconnaître les signaux', en: 'Recognise signals' },
    {
      code: 'c3',
      es: 'Avisar sin riesgo: observar, no investigar',
      fr: 'Signaler sans risque : observer, ne pas enquêter',
      en: 'Report safely: observe, don’t investigate',
    },
    {
      code: 'c4',
      es: 'Verificar, independencia de las fuentes',
      fr: 'Vérifier, indépendance des sources',
      en: 'Verification, independence of sources',
    },
    {
      code: 'c5',
      es: 'Análisis de riesgo, escribir escenarios',
      fr: 'Analyse du risque, écriture de scénarios',
      en: 'Risk analysis, scenario writing',
    },
    {
      code: 'c6',
      es: 'Primer contacto que no hace daño',
      fr: 'Premier contact attentif au trauma',
      en: 'Trauma-informed first contact',
    },
    {
      code: 'c7',
      es: 'Derechos de la niñez, interés superior, no castigo',
      fr: 'Droits de l’enfant, intérêt supérieur, non-sanction',
      en: 'Child rights, best interests, non-punishment',
    },
    {
      code: 'c8',
      es: 'Género, interculturalidad y enfoque diferencial',
      fr: 'Genre, interculturalité et approche différenciée',
      en: 'Gender, intercultural, differential approach',
    },
    {
      code: 'c9',
      es: 'Ruta de atención y coordinación',
      fr: 'Parcours de prise en charge et coordination',
      en: 'Referral pathway, coordination',
    },
    {
      code: 'c10',
      es: 'Confidencialidad, consentimiento, protección de datos',
      fr: 'Confidentialité, consentement, protection des données',
      en: 'Confidentiality, consent, data protection',
    },
    {
      code: 'c11',
      es: 'Seguimiento y rendición de cuentas',
      fr: 'Suivi et redevabilité',
      en: 'Follow-up and accountability',
    },
    {
      code: 'c12',
      es: 'Seguridad propia, autocuidado, seguridad digital',
      fr: 'Sa propre sécurité, soin de soi, sécurité numérique',
      en: 'Own safety, self-care, digital security',
    },
    {
      code: 'c13',
      es: 'Facilitación y transferencia de lo aprendido',
      fr: 'Animation et transfert des acquis',
      en: 'Facilitation, transfer of learning',
    },
    {
      code: 'c14',
      es: 'Mapeo participativo y gobernanza',
      fr: 'Cartographie participative et gouvernance',
      en: 'Participatory mapping, governance',
    },
  ],
} as const satisfies Catalogue

export type Competency = CodeOf<typeof competencies>
