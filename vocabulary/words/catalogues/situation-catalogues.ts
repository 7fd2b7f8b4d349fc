/** What an assessment rests on, why a factor is not known, and why grouping or a draft is taken back. */
import { type Catalogue, type CodeOf, firstEdition } from './catalogue.ts'

export const assessmentBases = {
  id: 'assessment-bases',
  ...firstEdition,
  entries: [
    { code: 'verified-signals', es: 'Señales verificadas', fr: 'Signaux vérifiés', en: 'Verified signals' },
    {
      code: 'weekly-pattern',
      es: 'Cambio en los conteos semanales',
      fr: 'Évolution des comptes hebdomadaires',
      en: 'A change in the weekly counts',
    },
    {
      code: 'institution-record',
      es: 'Registro de una institución',
      fr: 'Registre d’une institution',
      en: 'An institution’s record',
    },
    { code: 'public-source', es: 'Fuente pública', fr: 'Source publique', en: 'A public source' },
    {
      code: 'local-knowledge',
      es: 'Conocimiento de la mesa local',
      fr: 'Connaissance du comité local',
      en: 'Knowledge of the local committee',
    },
    {
      code: 'participatory-map',
      es: 'Mapa participativo',
      fr: 'Carte participative',
      en: 'Participatory map',
    },
    {
      code: 'pathway-test',
      es: 'Prueba de la ruta de atención',
      fr: 'Essai du parcours de prise en charge',
      en: 'A test of the referral pathway',
    },
  ],
} as const satisfies Catalogue

export type AssessmentBasis = CodeOf<typeof assessmentBases>

export const assessmentUnknowns = {
  id: 'assessment-unknowns',
  ...firstEdition,
  entries: [
    {
      code: 'no-recent-information',
      es: 'No hay información reciente',
      fr: 'Pas d’information récente',
      en: 'No recent information',
    },
    {
      code: 'sources-disagree',
      es: 'Las fuentes no coinciden',
      fr: 'Les sources ne concordent pas',
      en: 'The sources disagree',
    },
    {
      code: 'not-safe-to-ask',
      es: 'Preguntar no es seguro',
      fr: 'Il n’est pas sûr de demander',
      en: 'It is not safe to ask',
    },
    {
      code: 'population-not-known',
      es: 'No se sabe quién está expuesto',
      fr: 'On ne sait pas qui est exposé',
      en: 'Who is exposed is not known',
    },
    {
      code: 'pathway-not-tested',
      es: 'La ruta no se ha probado',
      fr: 'Le parcours n’a pas été testé',
      en: 'The pathway has not been tested',
    },
    {
      code: 'service-did-not-answer',
      es: 'El servicio no contestó',
      fr: 'Le service n’a pas répondu',
      en: 'The service did not answer',
    },
  ],
} as const satisfies Catalogue

export type AssessmentUnknown = CodeOf<typeof assessmentUnknowns>

export const assessmentReturnReasons = {
  id: 'assessment-return-reasons',
  ...firstEdition,
  entries: [
    { code: 'evidence-weak', es: 'La evidencia es débil', fr: 'Preuves faibles', en: 'The evidence is weak' },
    {
      code: 'anchor-not-met',
      es: 'Un grado no corresponde a su descripción',
      fr: 'Un degré ne correspond pas à sa description',
      en: 'A degree does not match its description',
    },
    {
      code: 'unknown-hidden',
      es: 'Algo que no se sabe se dio por sabido',
      fr: 'Une inconnue est donnée pour connue',
      en: 'Something unknown was given as known',
    },
    {
      code: 'deviation-not-justified',
      es: 'La desviación no está justificada',
      fr: 'L’écart n’est pas justifié',
      en: 'The deviation is not justified',
    },
    {
      code: 'independence-doubtful',
      es: 'La independencia de las fuentes es dudosa',
      fr: 'L’indépendance des sources est douteuse',
      en: 'The independence of the sources is doubtful',
    },
    {
      code: 'outdated',
      es: 'Hay información más nueva',
      fr: 'Il y a des informations plus récentes',
      en: 'There is newer information',
    },
  ],
} as const satisfies Catalogue

export type AssessmentReturnReason = CodeOf<typeof assessmentReturnReasons>

export const unlinkReasons = {
  id: 'unlink-reasons',
  ...firstEdition,
  entries: [
    { code: 'linked-in-error', es: 'Se vinculó por error', fr: 'Liée par erreur', en: 'Linked in error' },
    {
      code: 'other-modality',
      es: 'Es otra modalidad',
      fr: 'C’est une autre forme d’exploitation',
      en: 'It is another modality',
    },
    { code: 'other-event', es: 'Es otro hecho', fr: 'C’est un autre fait', en: 'It is another event' },
    {
      code: 'verification-reopened',
      es: 'La verificación se volvió a abrir',
      fr: 'La vérification est rouverte',
      en: 'Its verification was opened again',
    },
    {
      code: 'flagged-late',
      es: 'Se señaló después a una autoridad',
      fr: 'Une autorité a été signalée ensuite',
      en: 'An authority was flagged afterwards',
    },
  ],
} as const satisfies Catalogue

export type UnlinkReason = CodeOf<typeof unlinkReasons>
