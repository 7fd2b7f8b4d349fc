/** Why a clock was missed. */
import { type Catalogue, type CodeOf, firstEdition } from './catalogue.ts'

/** What the programme learns from. */
export const missedClockReasons = {
  id: 'missed-clock-reasons',
  ...firstEdition,
  entries: [
    { code: 'no-signal', es: 'No había señal ni internet', fr: 'Pas de réseau', en: 'No network' },
    { code: 'no-power', es: 'No había luz', fr: 'Pas de courant', en: 'No electricity' },
    { code: 'no-vehicle', es: 'No había vehículo', fr: 'Pas de véhicule', en: 'No vehicle' },
    { code: 'no-answer', es: 'No contestaron', fr: 'Pas de réponse', en: 'No answer' },
    {
      code: 'holiday',
      es: 'Feriado o fin de semana',
      fr: 'Jour férié ou week-end',
      en: 'Holiday or weekend',
    },
    { code: 'staff-shortage', es: 'Falta de personal', fr: 'Manque de personnel', en: 'Staff shortage' },
    {
      code: 'nobody-on-duty',
      es: 'Nadie estaba de turno',
      fr: 'Personne de garde',
      en: 'Nobody was on duty',
    },
    { code: 'insecurity', es: 'El lugar no es seguro', fr: 'Insécurité', en: 'Insecurity' },
    {
      code: 'weather-road',
      es: 'Clima o camino cortado',
      fr: 'Météo ou route coupée',
      en: 'Weather or road cut',
    },
    {
      code: 'information-missing',
      es: 'Falta información',
      fr: 'Information manquante',
      en: 'Information missing',
    },
    {
      code: 'wrong-addressee',
      es: 'Se envió a quien no era',
      fr: 'Mauvais destinataire',
      en: 'Wrong addressee',
    },
    {
      code: 'other-institution-waiting',
      es: 'Se espera a otra institución',
      fr: 'En attente d’une autre institution',
      en: 'Waiting for another institution',
    },
    {
      code: 'workload',
      es: 'Demasiado trabajo a la vez',
      fr: 'Trop de travail à la fois',
      en: 'Too much work at once',
    },
    { code: 'system-failure', es: 'Falló el sistema', fr: 'Panne du système', en: 'The system failed' },
    { code: 'not-noticed', es: 'Nadie lo notó', fr: 'Personne ne l’a remarqué', en: 'Nobody noticed it' },
  ],
} as const satisfies Catalogue

export type MissedClockReason = CodeOf<typeof missedClockReasons>
