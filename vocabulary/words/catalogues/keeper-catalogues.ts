/** Why keepers are asked to open something, and why one of them refuses. */
import { type Catalogue, firstEdition } from './catalogue.ts'

export const identityOpeningReasons = {
  id: 'identity-opening-reasons',
  ...firstEdition,
  entries: [
    {
      code: 'reporter-asks-protection',
      es: 'Quien avisó pide que se le proteja',
      fr: 'La personne qui a signalé demande protection',
      en: 'The reporter asks to be protected',
    },
    {
      code: 'reporter-life-in-danger',
      es: 'La vida de quien avisó está en peligro',
      fr: 'La vie de la personne qui a signalé est en danger',
      en: 'The reporter’s life is in danger',
    },
    {
      code: 'victim-life-in-danger',
      es: 'La vida de una víctima depende de hablar con quien avisó',
      fr: 'La vie d’une victime dépend d’un échange avec la personne qui a signalé',
      en: 'A victim’s life depends on speaking with the reporter',
    },
    {
      code: 'court-order',
      es: 'Un juzgado lo ordena',
      fr: 'Un tribunal l’ordonne',
      en: 'A court orders it',
    },
    {
      code: 'reporter-asks-contact',
      es: 'Quien avisó pide que se le busque',
      fr: 'La personne qui a signalé demande à être contactée',
      en: 'The reporter asks to be contacted',
    },
  ],
} as const satisfies Catalogue

export const deskKeyRecoveryReasons = {
  id: 'desk-key-recovery-reasons',
  ...firstEdition,
  entries: [
    {
      code: 'everybody-left',
      es: 'Quienes tenían la clave ya no están en la mesa',
      fr: 'Les personnes qui avaient la clé ont quitté le bureau',
      en: 'Those who had the key have left the desk',
    },
    {
      code: 'passphrases-lost',
      es: 'Nadie de la mesa puede abrir ya su clave',
      fr: 'Plus personne du bureau ne peut ouvrir sa clé',
      en: 'Nobody of the desk can open their key any more',
    },
    {
      code: 'recovery-drill',
      es: 'Simulacro: se comprueba que la clave se puede recuperar',
      fr: 'Exercice : on vérifie que la clé peut être récupérée',
      en: 'Exercise: checking that the key can be recovered',
    },
  ],
} as const satisfies Catalogue

export const keeperRefusalReasons = {
  id: 'keeper-refusal-reasons',
  ...firstEdition,
  entries: [
    {
      code: 'reason-not-shown',
      es: 'No me consta la razón que se da',
      fr: 'La raison donnée ne m’est pas établie',
      en: 'I have not been shown that the reason holds',
    },
    {
      code: 'reporter-would-be-exposed',
      es: 'Abrirla pondría en riesgo a quien avisó',
      fr: 'L’ouvrir mettrait en danger la personne qui a signalé',
      en: 'Opening it would put the reporter at risk',
    },
    {
      code: 'asker-unknown',
      es: 'No pude confirmar que lo pide esa persona',
      fr: 'Je n’ai pas pu confirmer que cette personne le demande',
      en: 'I could not confirm that this person is asking',
    },
    {
      code: 'other-way-exists',
      es: 'Hay otra manera de lograr lo mismo',
      fr: 'Il existe un autre moyen d’y parvenir',
      en: 'There is another way to achieve the same',
    },
    {
      code: 'conflict-of-interest',
      es: 'Tengo un conflicto de interés',
      fr: 'J’ai un conflit d’intérêts',
      en: 'I have a conflict of interest',
    },
    {
      code: 'cannot-open-share',
      es: 'Ya no puedo abrir mi parte',
      fr: 'Je ne peux plus ouvrir ma part',
      en: 'I can no longer open my share',
    },
  ],
} as const satisfies Catalogue
