import type { OpeningRow } from '../../../vocabulary/wire/opening.ts'
import type { Document } from '../../platform/documents/index.ts'

type Language = 'es' | 'fr' | 'en'

const subjects: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
  signal: { es: 'Una señal', fr: 'Un signal', en: 'A signal' },
  letters: { es: 'Notas de una señal', fr: 'Notes d’un signal', en: 'Notes of a signal' },
  evidence: { es: 'Un archivo de evidencia', fr: 'Un fichier de preuve', en: 'A file of evidence' },
  'attendance-scan': {
    es: 'Una hoja de asistencia firmada',
    fr: 'Une feuille de présence signée',
    en: 'A signed attendance sheet',
  },
  situation: { es: 'Una situación', fr: 'Une situation', en: 'A situation' },
  alert: {
    es: 'Una alerta antes de emitirse',
    fr: 'Une alerte avant son émission',
    en: 'An alert before its issue',
  },
  referral: { es: 'Una remisión', fr: 'Une orientation', en: 'A referral' },
  'referral-text': {
    es: 'El texto de una remisión',
    fr: 'Le texte d’une orientation',
    en: 'The text of a referral',
  },
  kept: { es: 'Una identidad guardada', fr: 'Une identité conservée', en: 'A kept identity' },
  list: { es: 'Una lista', fr: 'Une liste', en: 'A list' },
}

/** What was opened, in words; the code itself for one that is newer than these. */
export const subjectWords = (subject: string, language: Language): string =>
  subjects[subject]?.[language] ?? subject

const words = {
  es: {
    title: 'Lo que abrió una cuenta',
    lead: 'Quien vuelve a abrir lo mismo en un cuarto de hora lo abrió una vez. De una lista se anota que se leyó, no qué mostró.',
    none: 'La cuenta no abrió nada de lo que se anota.',
    head: ['Cuándo (UTC)', 'Qué', 'Identificador', 'Restringido'],
    yes: 'sí',
    demo: 'DEMOSTRACIÓN',
    pageOf: (page: number, pages: number) => `Página ${page} de ${pages}`,
  },
  fr: {
    title: 'Ce qu’un compte a ouvert',
    lead: 'Rouvrir la même chose dans le quart d’heure compte une fois. D’une liste on note qu’elle a été lue, non ce qu’elle montrait.',
    none: 'Le compte n’a rien ouvert de ce qui est noté.',
    head: ['Quand (UTC)', 'Quoi', 'Identifiant', 'Restreint'],
    yes: 'oui',
    demo: 'DÉMONSTRATION',
    pageOf: (page: number, pages: number) => `Page ${page} sur ${pages}`,
  },
  en: {
    title: 'What an account opened',
    lead: 'Opening the same again within a quarter of an hour counts once. Of a list it is noted that it was read, not what it showed.',
    none: 'The account opened nothing of what is noted.',
    head: ['When (UTC)', 'What', 'Identifier', 'Restricted'],
    yes: 'yes',
    demo: 'DEMONSTRATION',
    pageOf: (page: number, pages: number) => `Page ${page} of ${pages}`,
  },
} as const

interface Wish {
  readonly language: Language
  readonly demo: boolean
  readonly now: Date
  readonly name: string
}

/** Everything that one account opened, as a document for whoever asks. */
export function openingDocument(rows: readonly OpeningRow[], wish: Wish): Document {
  const said = words[wish.language]
  return {
    language: wish.language,
    title: said.title,
    lead: [wish.name],
    blocks: [
      { kind: 'paragraph', text: rows.length === 0 ? said.none : said.lead },
      ...(rows.length === 0
        ? []
        : [
            {
              kind: 'table' as const,
              head: said.head,
              widths: [0.22, 0.3, 0.34, 0.14],
              rows: rows.map(({ at, subject, subjectId, restricted }) => [
                at.slice(0, 16).replace('T', ' '),
                subjectWords(subject, wish.language),
                subjectId ?? '',
                restricted ? said.yes : '',
              ]),
            },
          ]),
    ],
    footer: said.title,
    watermark: wish.demo ? said.demo : null,
    pageOf: said.pageOf,
    createdAt: wish.now,
  }
}
