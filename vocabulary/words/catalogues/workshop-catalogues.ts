import { type Catalogue, type CodeOf, firstEdition } from './catalogue.ts'

/** What a workshop asks itself. Each theme ships with statements to begin from; they are drafts to discuss. */
export const workshopThemes = {
  id: 'workshop-themes',
  ...firstEdition,
  entries: [
    {
      code: 'local-organisations',
      es: 'Prevención y protección por las organizaciones locales',
      fr: 'Prévention et protection par les organisations locales',
      en: 'Prevention and protection through local organisations',
    },
    {
      code: 'competencies',
      es: 'Competencias por desarrollar o fortalecer',
      fr: 'Compétences à développer ou à renforcer',
      en: 'Competencies to develop or strengthen',
    },
    {
      code: 'local-actors',
      es: 'Fortalecimiento de los actores locales',
      fr: 'Renforcement des acteurs locaux',
      en: 'Strengthening local actors',
    },
  ],
} as const satisfies Catalogue

export type WorkshopTheme = CodeOf<typeof workshopThemes>

/** What stands against an agreement; chosen before the first vote. */
export const dissentRules = {
  id: 'dissent-rules',
  ...firstEdition,
  entries: [
    {
      code: 'against',
      es: 'Los votos en contra; quien se abstiene no cuenta',
      fr: 'Les votes contre ; qui s’abstient ne compte pas',
      en: 'Votes against; whoever abstains does not count',
    },
    {
      code: 'against-or-abstain',
      es: 'Los votos en contra y las abstenciones',
      fr: 'Les votes contre et les abstentions',
      en: 'Votes against and abstentions',
    },
    {
      code: 'reasoned-objection',
      es: 'Los votos en contra, y basta una objeción con razón para que no haya acuerdo',
      fr: 'Les votes contre, et une seule objection motivée empêche l’accord',
      en: 'Votes against, and one reasoned objection is enough for no agreement',
    },
  ],
} as const satisfies Catalogue

export type DissentRule = CodeOf<typeof dissentRules>

export const setAsideReasons = {
  id: 'set-aside-reasons',
  ...firstEdition,
  entries: [
    {
      code: 'names-a-person',
      es: 'Nombra o deja reconocer a una persona',
      fr: 'Nomme ou laisse reconnaître une personne',
      en: 'Names a person or lets one be recognised',
    },
    {
      code: 'off-question',
      es: 'No responde a la pregunta del taller',
      fr: 'Ne répond pas à la question de l’atelier',
      en: 'Does not answer the workshop’s question',
    },
    {
      code: 'joined-to-another',
      es: 'Se unió a otro enunciado',
      fr: 'Réuni à un autre énoncé',
      en: 'Joined to another statement',
    },
    {
      code: 'taken-back',
      es: 'Lo retiró quien lo propuso',
      fr: 'Retiré par qui l’avait proposé',
      en: 'Taken back by whoever proposed it',
    },
  ],
} as const satisfies Catalogue
