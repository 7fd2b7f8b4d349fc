import { type Catalogue, firstEdition } from './catalogue.ts'

/** With which people somebody identifies, as a survey or a register counts it; never kept beside a name. */
export const peoples = {
  id: 'peoples',
  ...firstEdition,
  entries: [
    { code: 'lenca', es: 'Lenca', fr: 'Lenca', en: 'Lenca' },
    { code: 'miskitu', es: 'Miskitu', fr: 'Miskitu', en: 'Miskitu' },
    { code: 'garifuna', es: 'Garífuna', fr: 'Garifuna', en: 'Garifuna' },
    { code: 'maya-chorti', es: 'Maya-chortí', fr: 'Maya-chorti', en: 'Maya-Chortí' },
    { code: 'tolupan', es: 'Tolupán', fr: 'Tolupan', en: 'Tolupán' },
    {
      code: 'english-speaking-black',
      es: 'Negro de habla inglesa',
      fr: 'Noirs anglophones',
      en: 'English-speaking Black people',
    },
    { code: 'nahua', es: 'Nahua', fr: 'Nahua', en: 'Nahua' },
    { code: 'pech', es: 'Pech', fr: 'Pech', en: 'Pech' },
    { code: 'tawahka', es: 'Tawahka', fr: 'Tawahka', en: 'Tawahka' },
    { code: 'another-people', es: 'Otro pueblo', fr: 'Un autre peuple', en: 'Another people' },
    { code: 'no-people', es: 'Ninguno de ellos', fr: 'Aucun d’eux', en: 'None of them' },
  ],
} as const satisfies Catalogue

/** Coarse on purpose: an age tells who somebody is in a small place. */
export const ageBands = {
  id: 'age-bands',
  ...firstEdition,
  entries: [
    { code: 'under-18', es: 'Menos de 18 años', fr: 'Moins de 18 ans', en: 'Under 18' },
    { code: '18-29', es: 'De 18 a 29 años', fr: 'De 18 à 29 ans', en: '18 to 29' },
    { code: '30-44', es: 'De 30 a 44 años', fr: 'De 30 à 44 ans', en: '30 to 44' },
    { code: '45-59', es: 'De 45 a 59 años', fr: 'De 45 à 59 ans', en: '45 to 59' },
    { code: '60-and-over', es: '60 años o más', fr: '60 ans ou plus', en: '60 and over' },
  ],
} as const satisfies Catalogue

/** What somebody may declare of their sex. */
export const declaredSexes = {
  id: 'declared-sexes',
  ...firstEdition,
  entries: [
    { code: 'woman', es: 'Mujeres', fr: 'Femmes', en: 'Women' },
    { code: 'man', es: 'Hombres', fr: 'Hommes', en: 'Men' },
    { code: 'other', es: 'Otro', fr: 'Autre', en: 'Other' },
  ],
} as const satisfies Catalogue
