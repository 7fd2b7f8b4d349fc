/** What may be shared outside under a protocol, and why it is not given. Nothing of reporters, referrals or the life-critical is here. */
import { type Catalogue, firstEdition } from './catalogue.ts'

export const sharingFields = {
  id: 'sharing-fields',
  ...firstEdition,
  entries: [
    {
      code: 'published-figures',
      es: 'Cifras publicadas por trimestre y departamento',
      fr: 'Chiffres publiés par trimestre et département',
      en: 'Published figures by quarter and department',
    },
    {
      code: 'acts-of-institutions',
      es: 'Actos de instituciones: recomendado, respondido, verificado',
      fr: 'Actes d’institutions : recommandé, répondu, vérifié',
      en: 'Acts of institutions: recommended, answered, verified',
    },
    {
      code: 'pledges-and-agreements',
      es: 'Compromisos y acuerdos con su estado',
      fr: 'Engagements et accords avec leur état',
      en: 'Pledges and agreements with their state',
    },
    {
      code: 'services',
      es: 'Directorio de servicios',
      fr: 'Répertoire des services',
      en: 'Directory of services',
    },
    {
      code: 'mechanisms',
      es: 'Mecanismos de los territorios y sus simulacros',
      fr: 'Mécanismes des territoires et leurs exercices',
      en: 'Mechanisms of territories and their drills',
    },
    {
      code: 'training-counts',
      es: 'Personas formadas, desde once',
      fr: 'Personnes formées, à partir de onze',
      en: 'People trained, from eleven on',
    },
  ],
} as const satisfies Catalogue

export const outsideBases = {
  id: 'outside-bases',
  ...firstEdition,
  entries: [
    { code: 'protocol', es: 'Un protocolo firmado', fr: 'Un protocole signé', en: 'A signed protocol' },
    {
      code: 'court-order',
      es: 'Una orden judicial',
      fr: 'Une décision de justice',
      en: 'An order of a court',
    },
    { code: 'law', es: 'Una ley', fr: 'Une loi', en: 'A law' },
    { code: 'none', es: 'Nada: lo pide', fr: 'Rien : une demande', en: 'Nothing: it is asked' },
  ],
} as const satisfies Catalogue

export const sharingRefusalReasons = {
  id: 'sharing-refusal-reasons',
  ...firstEdition,
  entries: [
    {
      code: 'no-protocol',
      es: 'Ningún protocolo vigente lo cubre',
      fr: 'Aucun protocole en vigueur ne le couvre',
      en: 'No protocol in force covers it',
    },
    {
      code: 'beyond-protocol',
      es: 'Pide más de lo que dice el protocolo',
      fr: 'Demande plus que ne dit le protocole',
      en: 'It asks for more than the protocol says',
    },
    {
      code: 'protocol-expired',
      es: 'El protocolo venció',
      fr: 'Le protocole a expiré',
      en: 'The protocol has run out',
    },
    {
      code: 'owner-refused',
      es: 'Una dueña de los datos no lo aprueba',
      fr: 'Une propriétaire des données refuse',
      en: 'An owner of the data does not approve',
    },
    {
      code: 'not-answered',
      es: 'No todas las dueñas respondieron a tiempo',
      fr: 'Toutes les propriétaires n’ont pas répondu à temps',
      en: 'Not every owner answered in time',
    },
    {
      code: 'would-expose-people',
      es: 'Podría exponer a personas',
      fr: 'Pourrait exposer des personnes',
      en: 'It could expose people',
    },
    {
      code: 'purpose-not-shared',
      es: 'La finalidad no es la acordada',
      fr: 'La finalité n’est pas celle convenue',
      en: 'The purpose is not the agreed one',
    },
  ],
} as const satisfies Catalogue

export const sharingEndReasons = {
  id: 'sharing-end-reasons',
  ...firstEdition,
  entries: [
    { code: 'replaced', es: 'Lo reemplaza otro', fr: 'Un autre le remplace', en: 'Another one replaces it' },
    {
      code: 'party-withdrew',
      es: 'Una parte se retiró',
      fr: 'Une partie s’est retirée',
      en: 'A party withdrew',
    },
    {
      code: 'misused',
      es: 'Se usó para otra cosa',
      fr: 'Utilisé à d’autres fins',
      en: 'It was used otherwise',
    },
    { code: 'written-wrongly', es: 'Se escribió mal', fr: 'Mal rédigé', en: 'It was written wrongly' },
  ],
} as const satisfies Catalogue
