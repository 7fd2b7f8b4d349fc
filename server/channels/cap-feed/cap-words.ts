import type { AlertMessage } from '../../warning/alert/index.ts'

type Language = AlertMessage['language']

/** The fixed words of a message to other systems, beside those of the printed alert. */
export interface CapWords {
  readonly event: (kind: string, modality: string) => string
  readonly kinds: Readonly<Record<AlertMessage['kind'], string>>
  /** What happened to the alert of this number. */
  readonly notices: Readonly<Record<AlertMessage['notice'], (number: string) => string>>
  readonly headline: (what: string, about: string) => string
  readonly marked: (mark: string, headline: string) => string
  readonly marks: Readonly<Record<'exercise' | 'demo', string>>
  readonly notes: Readonly<Record<'exercise' | 'demo', string>>
  readonly fact: (name: string, value: string) => string
  readonly reason: string
  /** Stands before what people wrote, where this is not the language of the info. */
  readonly writtenIn: Readonly<Record<Language, string>>
  readonly asked: (step: { readonly ordinal: string; readonly verb: string; readonly what: string }) => string
  readonly restriction: string
  readonly audience: string
  readonly feedTitle: (organization: string) => string
}

const es: CapWords = {
  event: (kind, modality) => `${kind}: ${modality}`,
  kinds: { imminent: 'Alerta temprana de inminencia', structural: 'Alerta temprana estructural' },
  notices: {
    issued: (number) => `Alerta temprana ${number}`,
    extended: (number) => `Se prorroga la alerta ${number}`,
    escalated: (number) => `Se escala la alerta ${number}`,
    materialised: (number) => `Se cierra la alerta ${number}: el riesgo se materializó`,
    lifted: (number) => `Se levanta la alerta ${number}`,
    annulled: (number) => `Se anula la alerta ${number}`,
  },
  headline: (what, about) => `${what}: ${about}`,
  marked: (mark, headline) => `${mark}. ${headline}`,
  marks: { exercise: 'SIMULACRO', demo: 'DEMOSTRACIÓN' },
  notes: {
    exercise: 'Simulacro: nada de esto está pasando.',
    demo: 'Demostración en un país inventado: nada de esto está pasando.',
  },
  fact: (name, value) => `${name}: ${value}`,
  reason: 'Razón',
  writtenIn: {
    es: 'Lo que sigue está escrito en español:',
    fr: 'Lo que sigue está escrito en francés:',
    en: 'Lo que sigue está escrito en inglés:',
  },
  asked: ({ ordinal, verb, what }) => `${ordinal}. ${verb}: ${what}`,
  restriction: 'Solo para las instituciones a las que va dirigida. No se difunde ni se reenvía.',
  audience: 'Personal de la institución que responde a la trata de personas',
  feedTitle: (organization) => `Vigía: alertas dirigidas a ${organization}`,
}

const fr: CapWords = {
  event: (kind, modality) => `${kind} : ${modality}`,
  kinds: { imminent: 'Alerte rapide imminente', structural: 'Alerte rapide structurelle' },
  notices: {
    issued: (number) => `Alerte rapide ${number}`,
    extended: (number) => `L’alerte ${number} est prolongée`,
    escalated: (number) => `L’alerte ${number} est portée plus haut`,
    materialised: (number) => `L’alerte ${number} est close : le risque s’est réalisé`,
    lifted: (number) => `L’alerte ${number} est levée`,
    annulled: (number) => `L’alerte ${number} est annulée`,
  },
  headline: (what, about) => `${what} : ${about}`,
  marked: (mark, headline) => `${mark}. ${headline}`,
  marks: { exercise: 'EXERCICE', demo: 'DÉMONSTRATION' },
  notes: {
    exercise: 'Exercice : rien de cela n’a lieu.',
    demo: 'Démonstration dans un pays inventé : rien de cela n’a lieu.',
  },
  fact: (name, value) => `${name} : ${value}`,
  reason: 'Motif',
  writtenIn: {
    es: 'Ce qui suit est écrit en espagnol :',
    fr: 'Ce qui suit est écrit en français :',
    en: 'Ce qui suit est écrit en anglais :',
  },
  asked: ({ ordinal, verb, what }) => `${ordinal}. ${verb} : ${what}`,
  restriction:
    'Réservée aux institutions auxquelles elle est adressée. Elle n’est ni diffusée ni transmise à d’autres.',
  audience: 'Personnel de l’institution qui agit contre la traite des personnes',
  feedTitle: (organization) => `Vigía : alertes adressées à ${organization}`,
}

const en: CapWords = {
  event: (kind, modality) => `${kind}: ${modality}`,
  kinds: { imminent: 'Imminent early warning', structural: 'Structural early warning' },
  notices: {
    issued: (number) => `Early warning ${number}`,
    extended: (number) => `Alert ${number} is extended`,
    escalated: (number) => `Alert ${number} is escalated`,
    materialised: (number) => `Alert ${number} is closed: the risk came true`,
    lifted: (number) => `Alert ${number} is lifted`,
    annulled: (number) => `Alert ${number} is annulled`,
  },
  headline: (what, about) => `${what}: ${about}`,
  marked: (mark, headline) => `${mark}. ${headline}`,
  marks: { exercise: 'EXERCISE', demo: 'DEMONSTRATION' },
  notes: {
    exercise: 'Exercise: nothing of this is happening.',
    demo: 'Demonstration in an invented country: nothing of this is happening.',
  },
  fact: (name, value) => `${name}: ${value}`,
  reason: 'Reason',
  writtenIn: {
    es: 'What follows is written in Spanish:',
    fr: 'What follows is written in French:',
    en: 'What follows is written in English:',
  },
  asked: ({ ordinal, verb, what }) => `${ordinal}. ${verb}: ${what}`,
  restriction: 'For the institutions to which it is addressed alone. Not to be published or passed on.',
  audience: 'Staff of the institution that responds to trafficking in persons',
  feedTitle: (organization) => `Vigía: alerts addressed to ${organization}`,
}

export const capWords = { es, fr, en }
