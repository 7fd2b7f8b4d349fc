/** Whom a service receives, in which languages, and why it left the directory. */
import { type Catalogue, firstEdition } from './catalogue.ts'

export const serviceReceives = {
  id: 'service-receives',
  ...firstEdition,
  entries: [
    { code: 'anybody', es: 'Cualquier persona', fr: 'Toute personne', en: 'Anybody' },
    { code: 'girls', es: 'Niñas', fr: 'Filles', en: 'Girls' },
    { code: 'boys', es: 'Niños', fr: 'Garçons', en: 'Boys' },
    { code: 'adolescents', es: 'Adolescentes', fr: 'Adolescentes et adolescents', en: 'Adolescents' },
    { code: 'women', es: 'Mujeres', fr: 'Femmes', en: 'Women' },
    {
      code: 'women-with-children',
      es: 'Mujeres con hijas e hijos',
      fr: 'Femmes avec enfants',
      en: 'Women with children',
    },
    { code: 'men', es: 'Hombres', fr: 'Hommes', en: 'Men' },
    { code: 'lgbtqi', es: 'Personas LGBTQI+', fr: 'Personnes LGBTQI+', en: 'LGBTQI+ people' },
    {
      code: 'migrants',
      es: 'Personas migrantes y retornadas',
      fr: 'Personnes migrantes et de retour',
      en: 'Migrants and returnees',
    },
    {
      code: 'disability',
      es: 'Personas con discapacidad',
      fr: 'Personnes handicapées',
      en: 'People with disabilities',
    },
    { code: 'families', es: 'Familias', fr: 'Familles', en: 'Families' },
  ],
} as const satisfies Catalogue

/** Languages in which somebody there can speak. */
export const serviceLanguages = {
  id: 'service-languages',
  ...firstEdition,
  entries: [
    { code: 'es', es: 'Español', fr: 'Espagnol', en: 'Spanish' },
    { code: 'en', es: 'Inglés', fr: 'Anglais', en: 'English' },
    { code: 'fr', es: 'Francés', fr: 'Français', en: 'French' },
    { code: 'miq', es: 'Miskito', fr: 'Miskito', en: 'Miskitu' },
    { code: 'cab', es: 'Garífuna', fr: 'Garifuna', en: 'Garifuna' },
    { code: 'caa', es: 'Chortí', fr: 'Ch’orti’', en: 'Ch’orti’' },
    { code: 'pay', es: 'Pech', fr: 'Pech (langue)', en: 'Pech (language)' },
    { code: 'sign', es: 'Lengua de señas', fr: 'Langue des signes', en: 'Sign language' },
    { code: 'interpreter', es: 'Con intérprete', fr: 'Avec interprète', en: 'With an interpreter' },
  ],
} as const satisfies Catalogue

export const serviceEndReasons = {
  id: 'service-end-reasons',
  ...firstEdition,
  entries: [
    { code: 'closed', es: 'Cerró', fr: 'Fermé', en: 'Closed' },
    {
      code: 'not-safe',
      es: 'No es seguro remitir allí',
      fr: 'Il n’est pas sûr d’y orienter',
      en: 'It is not safe to refer there',
    },
    {
      code: 'receives-nobody',
      es: 'Ya no recibe a nadie',
      fr: 'Ne reçoit plus personne',
      en: 'Receives nobody any more',
    },
    {
      code: 'not-found',
      es: 'No se pudo confirmar que existe',
      fr: 'Son existence n’a pas été confirmée',
      en: 'Could not be confirmed to exist',
    },
    { code: 'listed-twice', es: 'Está dos veces', fr: 'Inscrit deux fois', en: 'Listed twice' },
  ],
} as const satisfies Catalogue
