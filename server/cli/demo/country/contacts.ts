import { countryCode } from './places.ts'

/** Numbers that nobody has: the range that telephone plans leave to stories. */
export const contacts = [
  {
    confirmed: true,
    placeId: countryCode,
    kind: 'emergency',
    name: { es: 'Emergencias de Tamarela', fr: 'Secours de Tamarela', en: 'Tamarela emergency line' },
    number: '555-0100',
    hours: '24/7',
  },
  {
    confirmed: true,
    placeId: countryCode,
    kind: 'hotline',
    name: { es: 'Línea contra la trata', fr: 'Ligne contre la traite', en: 'Trafficking hotline' },
    number: '555-0101',
    hours: '24/7',
  },
  {
    confirmed: true,
    placeId: countryCode,
    kind: 'service',
    name: {
      es: 'Casa de Acogida Vientos de Orén',
      fr: 'Maison d’accueil Vientos de Orén',
      en: 'Vientos de Orén shelter',
    },
    number: '555-0120',
    hours: '24/7',
  },
  {
    confirmed: false,
    placeId: 'XT-04',
    kind: 'service',
    name: { es: 'Albergue de Villa Tarao', fr: 'Refuge de Villa Tarao', en: 'Villa Tarao refuge' },
    number: '555-0142',
    hours: 'Mo-Fr 08:00-16:00',
  },
] as const
