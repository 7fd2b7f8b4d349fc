import type { Language } from './exports-of.ts'

/** Headings that several files have, in Spanish, French and English, so that one thing has one name. */
export const heads = {
  territory: ['Territorio', 'Territoire', 'Territory'],
  title: ['Título', 'Titre', 'Title'],
  name: ['Nombre', 'Nom', 'Name'],
  number: ['Número', 'Numéro', 'Number'],
  state: ['Estado (código)', 'État (code)', 'State (code)'],
  kind: ['Clase', 'Type', 'Kind'],
  since: ['Desde', 'Depuis', 'From'],
  until: ['Hasta', 'Jusqu’au', 'Until'],
  institution: ['Institución', 'Institution', 'Institution'],
  due: ['Para cuándo', 'Échéance', 'Due'],
  asked: ['Qué se pide', 'Ce qui est demandé', 'What is asked'],
  answered: ['Contestada', 'Réponse le', 'Answered'],
  declineReason: ['Razón de no aceptar', 'Motif du refus', 'Reason for declining'],
} as const satisfies Record<string, readonly [es: string, fr: string, en: string]>

const answers = {
  es: { yes: 'sí', no: 'no' },
  fr: { yes: 'oui', no: 'non' },
  en: { yes: 'yes', no: 'no' },
} as const

/** Yes or no in the language of the file. */
export const yesOrNo = (is: boolean, language: Language): string => answers[language][is ? 'yes' : 'no']
