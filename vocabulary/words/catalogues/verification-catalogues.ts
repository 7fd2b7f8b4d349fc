/** How a signal was verified, without investigating anyone. */
import type { SignalState } from '../moves/index.ts'
import { type Catalogue, type CodeOf, type Entry, firstEdition } from './catalogue.ts'

export const verificationGrounds = {
  id: 'verification-grounds',
  ...firstEdition,
  entries: [
    {
      code: 'second-independent-source',
      es: 'Otra fuente independiente lo dice',
      fr: 'Une autre source indépendante le dit',
      en: 'Another independent source says so',
    },
    {
      code: 'institution-confirms',
      es: 'Una institución lo confirma',
      fr: 'Une institution le confirme',
      en: 'An institution confirms it',
    },
    {
      code: 'open-source-confirms',
      es: 'Una fuente pública lo confirma',
      fr: 'Une source publique le confirme',
      en: 'A public source confirms it',
    },
    {
      code: 'trusted-local-knowledge',
      es: 'Personas de confianza conocen el hecho',
      fr: 'Des personnes de confiance connaissent le fait',
      en: 'Trusted local people know of it',
    },
    {
      code: 'pattern-in-record',
      es: 'Coincide con el registro del lugar',
      fr: 'Cela rejoint l’historique du lieu',
      en: 'It fits the record of the place',
    },
    {
      code: 'reporter-added-detail',
      es: 'Quien avisó dio más datos',
      fr: 'L’auteur a donné plus de détails',
      en: 'The reporter gave more detail',
    },
  ],
} as const satisfies Catalogue

export type VerificationGround = CodeOf<typeof verificationGrounds>

export type VerificationOutcome = Extract<SignalState, 'verified' | 'not-possible-to-confirm' | 'discarded'>

/** Why verification ended as it did. */
export const verificationOutcomes = {
  id: 'verification-outcomes',
  ...firstEdition,
  entries: [
    {
      code: 'corroborated',
      es: 'Confirmado por otra fuente',
      fr: 'Corroboré par une autre source',
      en: 'Corroborated by another source',
      outcome: 'verified',
    },
    {
      code: 'institution-verified',
      es: 'Verificado por una institución',
      fr: 'Vérifié par une institution',
      en: 'Verified by an institution',
      outcome: 'verified',
    },
    {
      code: 'context-confirmed',
      es: 'El cambio del lugar se confirmó',
      fr: 'Le changement du lieu est confirmé',
      en: 'The change in the place is confirmed',
      outcome: 'verified',
    },
    {
      code: 'no-second-source',
      es: 'No hubo otra fuente',
      fr: 'Aucune autre source',
      en: 'There was no second source',
      outcome: 'not-possible-to-confirm',
    },
    {
      code: 'unsafe-to-verify',
      es: 'Verificar pondría a alguien en riesgo',
      fr: 'Vérifier mettrait quelqu’un en danger',
      en: 'Verifying would put somebody at risk',
      outcome: 'not-possible-to-confirm',
    },
    {
      code: 'no-access',
      es: 'No se pudo llegar al lugar',
      fr: 'Le lieu n’est pas accessible',
      en: 'The place could not be reached',
      outcome: 'not-possible-to-confirm',
    },
    {
      code: 'too-late',
      es: 'Pasó demasiado tiempo',
      fr: 'Trop de temps a passé',
      en: 'Too much time has passed',
      outcome: 'not-possible-to-confirm',
    },
    {
      code: 'too-vague',
      es: 'Los datos no alcanzan',
      fr: 'Les éléments ne suffisent pas',
      en: 'The details are not enough',
      outcome: 'not-possible-to-confirm',
    },
    {
      code: 'contradicted',
      es: 'Los hechos lo contradicen',
      fr: 'Les faits le contredisent',
      en: 'The facts contradict it',
      outcome: 'discarded',
    },
    {
      code: 'lawful-explanation',
      es: 'Hay una explicación lícita',
      fr: 'Il y a une explication licite',
      en: 'There is a lawful explanation',
      outcome: 'discarded',
    },
    {
      code: 'fabricated',
      es: 'Aviso inventado con mala intención',
      fr: 'Signal inventé avec malveillance',
      en: 'Report made up with bad intent',
      outcome: 'discarded',
    },
  ],
} as const satisfies Catalogue<string, Entry & { readonly outcome: VerificationOutcome }>

export type VerificationReason = CodeOf<typeof verificationOutcomes>

/** A verifier's recorded judgement on two sources. */
export const independenceGrounds = {
  id: 'independence-grounds',
  ...firstEdition,
  entries: [
    {
      code: 'different-observers',
      es: 'Lo vieron personas distintas',
      fr: 'Observé par des personnes différentes',
      en: 'Different people saw it',
      independent: true,
    },
    {
      code: 'different-channel-and-detail',
      es: 'Otro canal y otros detalles',
      fr: 'Autre canal et autres détails',
      en: 'Another channel and other details',
      independent: true,
    },
    {
      code: 'institution-record',
      es: 'Registro propio de una institución',
      fr: 'Registre propre d’une institution',
      en: 'An institution’s own record',
      independent: true,
    },
    {
      code: 'different-time-observed',
      es: 'Visto en otro momento',
      fr: 'Observé à un autre moment',
      en: 'Seen at another time',
      independent: true,
    },
    {
      code: 'same-household-or-group',
      es: 'Misma casa o grupo',
      fr: 'Même foyer ou groupe',
      en: 'Same household or group',
      independent: false,
    },
    {
      code: 'same-origin-retold',
      es: 'Cuentan lo que dijo la misma persona',
      fr: 'Même origine, racontée',
      en: 'They retell the same person’s account',
      independent: false,
    },
    {
      code: 'same-text-or-timing',
      es: 'Texto o momento casi iguales',
      fr: 'Texte ou moment presque identiques',
      en: 'Nearly the same text or timing',
      independent: false,
    },
    {
      code: 'cannot-tell',
      es: 'No se puede saber',
      fr: 'Impossible à dire',
      en: 'Cannot tell',
      independent: false,
    },
  ],
} as const satisfies Catalogue<string, Entry & { readonly independent: boolean }>

export type IndependenceGround = CodeOf<typeof independenceGrounds>

export const bandDeviationReasons = {
  id: 'band-deviation-reasons',
  ...firstEdition,
  entries: [
    {
      code: 'local-knowledge',
      es: 'Conocimiento local que la fórmula no ve',
      fr: 'Connaissance locale que la formule ignore',
      en: 'Local knowledge that the formula does not see',
    },
    {
      code: 'recent-change',
      es: 'Cambio muy reciente',
      fr: 'Changement très récent',
      en: 'Very recent change',
    },
    {
      code: 'source-doubt',
      es: 'Duda sobre las fuentes',
      fr: 'Doute sur les sources',
      en: 'Doubt about the sources',
    },
    {
      code: 'capacity-overstated',
      es: 'La capacidad real es menor',
      fr: 'La capacité réelle est moindre',
      en: 'Real capacity is lower',
    },
    {
      code: 'capacity-understated',
      es: 'La capacidad real es mayor',
      fr: 'La capacité réelle est plus grande',
      en: 'Real capacity is higher',
    },
    {
      code: 'neighbouring-pattern',
      es: 'Patrón en territorios vecinos',
      fr: 'Schéma dans les territoires voisins',
      en: 'Pattern in neighbouring territories',
    },
    {
      code: 'protective-presence',
      es: 'Hay presencia que protege',
      fr: 'Une présence protectrice existe',
      en: 'A protective presence exists',
    },
  ],
} as const satisfies Catalogue

export type BandDeviationReason = CodeOf<typeof bandDeviationReasons>
