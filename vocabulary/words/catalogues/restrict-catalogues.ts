/** Why the desk keeps a signal from the local table. */
import { type Catalogue, firstEdition } from './catalogue.ts'

export const restrictReasons = {
  id: 'restrict-reasons',
  ...firstEdition,
  entries: [
    {
      code: 'authority-may-be-involved',
      es: 'Una autoridad puede estar involucrada',
      fr: 'Une autorité est peut-être impliquée',
      en: 'An authority may be involved',
    },
    {
      code: 'table-member-concerned',
      es: 'Toca a alguien de la mesa local o de su institución',
      fr: 'Cela touche un membre du comité local ou son institution',
      en: 'It concerns somebody of the local table or their institution',
    },
    {
      code: 'authority-feared',
      es: 'La gente del lugar teme a una autoridad',
      fr: 'Les gens du lieu craignent une autorité',
      en: 'People of the place fear an authority',
    },
    {
      code: 'learned-while-verifying',
      es: 'Se supo de una autoridad al verificar',
      fr: 'On a appris l’implication d’une autorité en vérifiant',
      en: 'An authority came up during verification',
    },
  ],
} as const satisfies Catalogue
