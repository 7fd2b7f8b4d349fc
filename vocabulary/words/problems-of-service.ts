import type { Problem } from './problem-text.ts'

/** When the service cannot, or not yet, do what is asked. */
export const serviceProblems = {
  'proof-of-work-needed': {
    status: 428,
    es: {
      title: 'Falta la prueba contra envíos masivos',
      doThis: 'Vuelva a enviar: la página la calcula sola.',
    },
    fr: { title: 'La preuve contre l’envoi massif manque', doThis: 'Renvoyez : la page la calcule seule.' },
    en: {
      title: 'The proof against mass sending is missing',
      doThis: 'Send again: the page computes it by itself.',
    },
  },
  'too-many-attempts': {
    status: 429,
    es: { title: 'Demasiados intentos', doThis: 'Espere unos minutos.' },
    fr: { title: 'Trop de tentatives', doThis: 'Attendez quelques minutes.' },
    en: { title: 'Too many attempts', doThis: 'Wait a few minutes.' },
  },
  'exports-refused-until-gate': {
    status: 403,
    es: {
      title: 'Aún no se pueden exportar conteos',
      doThis: 'Falta la protección contra la identificación.',
    },
    fr: {
      title: 'L’export des décomptes est encore refusé',
      doThis: 'La protection contre l’identification manque encore.',
    },
    en: {
      title: 'Counts cannot be exported yet',
      doThis: 'The protection against identification is not in place.',
    },
  },
  'intake-paused': {
    status: 503,
    es: {
      title: 'La recepción está en pausa en este lugar',
      doThis: 'Use los números y canales que se muestran.',
    },
    fr: {
      title: 'La réception est suspendue dans ce lieu',
      doThis: 'Utilisez les numéros et canaux affichés.',
    },
    en: { title: 'Intake is paused in this place', doThis: 'Use the numbers and channels shown.' },
  },
  'set-up-needed': {
    status: 503,
    es: { title: 'Falta la instalación', doThis: 'Abra el enlace de instalación.' },
    fr: { title: 'L’installation reste à faire', doThis: 'Ouvrez le lien d’installation.' },
    en: { title: 'Set-up is still to be done', doThis: 'Open the set-up link.' },
  },
  'service-unavailable': {
    status: 503,
    es: {
      title: 'El servicio no responde ahora',
      doThis: 'Intente de nuevo en unos minutos. En peligro, llame.',
    },
    fr: {
      title: 'Le service ne répond pas',
      doThis: 'Réessayez dans quelques minutes. En cas de danger, appelez.',
    },
    en: { title: 'The service does not answer now', doThis: 'Try again in a few minutes. In danger, call.' },
  },
  'internal-error': {
    status: 500,
    es: {
      title: 'Algo falló de nuestro lado',
      doThis: 'Intente de nuevo. Si sigue, avise a la administración.',
    },
    fr: {
      title: 'Une erreur s’est produite chez nous',
      doThis: 'Réessayez. Si cela dure, prévenez l’administration.',
    },
    en: {
      title: 'Something failed on our side',
      doThis: 'Try again. If it goes on, tell the administrator.',
    },
  },
} as const satisfies Record<string, Problem>
