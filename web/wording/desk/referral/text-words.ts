import type { InEachLanguage } from '../language.ts'

const es = {
  title: 'Texto sellado',
  lead: 'Lo que el servicio necesita saber además de los códigos, y cómo contactar sin peligro. Lo abren su institución y el proveedor, y nadie más. Sin relato de lo que pasó.',
  open: 'Abrir el texto sellado',
  none: 'No hay texto sellado.',
  closed: 'Este texto no se abre con las llaves de su mesa.',
  kinds: { needs: 'Qué necesita', 'safe-contact': 'Cómo contactar sin peligro' },
  hints: {
    needs: 'Lo práctico: cama para dos noches, silla de ruedas, idioma. No cuente qué le pasó.',
    'safe-contact': 'Horas, medio, palabra acordada. Nunca por la familia si no se sabe que es seguro.',
  },
  write: 'Escribir o cambiar el texto sellado',
  replaces: 'Lo nuevo reemplaza lo que había.',
  submit: 'Sellar y guardar',
  saved: 'Quedó sellado para el proveedor y para su institución.',
  noKey: 'El proveedor todavía no tiene llave: no se puede sellar para él. Los códigos bastan para empezar.',
}
export type ReferralTextWords = typeof es

const fr: ReferralTextWords = {
  title: 'Texte scellé',
  lead: 'Ce que le service doit savoir au-delà des codes, et comment joindre la personne sans danger. Votre institution et le prestataire l’ouvrent, et personne d’autre. Pas de récit de ce qui s’est passé.',
  open: 'Ouvrir le texte scellé',
  none: 'Il n’y a pas de texte scellé.',
  closed: 'Ce texte ne s’ouvre pas avec les clés de votre bureau.',
  kinds: { needs: 'Ce qu’il faut', 'safe-contact': 'Comment joindre sans danger' },
  hints: {
    needs:
      'Le pratique : un lit pour deux nuits, un fauteuil roulant, la langue. Ne racontez pas ce qui s’est passé.',
    'safe-contact': 'Heures, moyen, mot convenu. Jamais par la famille si l’on ne sait pas que c’est sûr.',
  },
  write: 'Écrire ou changer le texte scellé',
  replaces: 'Le nouveau texte remplace l’ancien.',
  submit: 'Sceller et enregistrer',
  saved: 'Scellé pour le prestataire et pour votre institution.',
  noKey:
    'Le prestataire n’a pas encore de clé : on ne peut rien sceller pour lui. Les codes suffisent pour commencer.',
}

const en: ReferralTextWords = {
  title: 'Sealed text',
  lead: 'What the service must know beyond codes, and how to make contact without danger. Your institution and the provider open it, and nobody else. No story of what happened.',
  open: 'Open the sealed text',
  none: 'There is no sealed text.',
  closed: 'This text does not open with the keys of your desk.',
  kinds: { needs: 'What is needed', 'safe-contact': 'How to make contact safely' },
  hints: {
    needs: 'Practical things: a bed for two nights, a wheelchair, a language. Do not tell what happened.',
    'safe-contact': 'Hours, means, an agreed word. Never through the family unless it is known to be safe.',
  },
  write: 'Write or change the sealed text',
  replaces: 'The new text takes the place of the old.',
  submit: 'Seal and keep',
  saved: 'Sealed for the provider and for your institution.',
  noKey: 'The provider has no key yet: nothing can be sealed to it. The codes are enough to begin.',
}

export const referralTextWords: InEachLanguage<ReferralTextWords> = { es, fr, en }
