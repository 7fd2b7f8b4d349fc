import type { FormText } from './form.ts'

/** What the form says, in the words of the field page where it asks the same. */
export const signalFormTexts = {
  danger: {
    title: { es: '¿Hay peligro ahora?', fr: 'Y a-t-il un danger maintenant ?', en: 'Is there danger now?' },
    question: {
      es: '¿Alguien está en peligro en este momento?',
      fr: 'Quelqu’un est-il en danger en ce moment ?',
      en: 'Is somebody in danger at this moment?',
    },
    hint: {
      es: 'Si alguien corre peligro, llame primero. Es lo más rápido.',
      fr: 'Si quelqu’un est en danger, appelez d’abord. C’est le plus rapide.',
      en: 'If somebody is in danger, call first. It is the fastest way.',
    },
    yes: {
      es: 'Sí, hay peligro ahora',
      fr: 'Oui, il y a un danger maintenant',
      en: 'Yes, there is danger now',
    },
    no: { es: 'No, o no lo sé', fr: 'Non, ou je ne sais pas', en: 'No, or I do not know' },
    call: {
      es: 'Llame primero. Después puede seguir aquí.',
      fr: 'Appelez d’abord. Ensuite vous pouvez continuer ici.',
      en: 'Call first. Then you can go on here.',
    },
    required: {
      es: 'Marque si hay peligro ahora.',
      fr: 'Indiquez s’il y a un danger maintenant.',
      en: 'Tick whether there is danger now.',
    },
  },
  noticed: {
    title: { es: '¿Qué notó?', fr: 'Qu’avez-vous remarqué ?', en: 'What did you notice?' },
    question: {
      es: '¿De qué se trata? Puede marcar varias cosas.',
      fr: 'De quoi s’agit-il ? Vous pouvez cocher plusieurs choses.',
      en: 'What is it about? You may tick several things.',
    },
    careful: {
      es: 'Solo mire. No pregunte, no siga a nadie y no tome fotos.',
      fr: 'Regardez seulement. Ne posez pas de questions, ne suivez personne, ne prenez pas de photos.',
      en: 'Only look. Do not ask questions, do not follow anyone, do not take photos.',
    },
    required: {
      es: 'Marque al menos una cosa que notó.',
      fr: 'Cochez au moins une chose que vous avez remarquée.',
      en: 'Tick at least one thing that you noticed.',
    },
    tooMany: {
      es: 'Marque 12 cosas como máximo entre todas. Deje las más importantes.',
      fr: 'Cochez 12 choses au plus en tout. Gardez les plus importantes.',
      en: 'Tick 12 things at most in all. Keep the most important ones.',
    },
  },
  where: {
    title: { es: '¿Dónde pasa?', fr: 'Où cela se passe-t-il ?', en: 'Where does it happen?' },
    department: { es: 'Departamento', fr: 'Département', en: 'Department' },
    municipality: { es: 'Municipio', fr: 'Commune', en: 'Municipality' },
    placeKind: {
      es: '¿Qué tipo de lugar es?',
      fr: 'Quel type de lieu est-ce ?',
      en: 'What kind of place is it?',
    },
    noGps: {
      es: 'Solo el municipio y el tipo de lugar. No se usa el GPS.',
      fr: 'Seulement la commune et le type de lieu. Le GPS n’est pas utilisé.',
      en: 'Only the municipality and the kind of place. GPS is not used.',
    },
    requiredPlace: {
      es: 'Elija dónde pasa.',
      fr: 'Choisissez où cela se passe.',
      en: 'Choose where it happens.',
    },
    requiredKind: {
      es: 'Elija el tipo de lugar.',
      fr: 'Choisissez le type de lieu.',
      en: 'Choose the kind of place.',
    },
  },
  when: {
    title: {
      es: '¿Cuándo, y cómo lo sabe?',
      fr: 'Quand, et comment le savez-vous ?',
      en: 'When, and how do you know?',
    },
    kind: {
      es: '¿Sabe el día, la semana o el mes en que pasó?',
      fr: 'Savez-vous le jour, la semaine ou le mois où c’est arrivé ?',
      en: 'Do you know the day, the week or the month when it happened?',
    },
    day: { es: '¿Qué día?', fr: 'Quel jour ?', en: 'Which day?' },
    week: {
      es: 'Un día cualquiera de esa semana',
      fr: 'Un jour quelconque de cette semaine',
      en: 'Any day of that week',
    },
    month: {
      es: 'Un día cualquiera de ese mes',
      fr: 'Un jour quelconque de ce mois',
      en: 'Any day of that month',
    },
    required: {
      es: 'Elija cuándo pasó.',
      fr: 'Choisissez quand c’est arrivé.',
      en: 'Choose when it happened.',
    },
    passed: {
      es: 'Ponga una fecha que ya pasó.',
      fr: 'Mettez une date passée.',
      en: 'Put a date that has passed.',
    },
    stillHappening: { es: '¿Sigue pasando?', fr: 'Est-ce que cela continue ?', en: 'Does it go on?' },
    knownHow: { es: '¿Cómo lo sabe?', fr: 'Comment le savez-vous ?', en: 'How do you know?' },
    requiredKnown: {
      es: 'Elija cómo lo sabe.',
      fr: 'Choisissez comment vous le savez.',
      en: 'Choose how you know.',
    },
  },
  who: {
    title: { es: '¿Quién necesita cuidado?', fr: 'Qui a besoin d’attention ?', en: 'Who needs care?' },
    exposed: {
      es: '¿Quiénes pueden sufrir daño?',
      fr: 'Qui risque de souffrir ?',
      en: 'Who may be harmed?',
    },
    exposedHint: {
      es: 'Puede marcar varios, o ninguno.',
      fr: 'Vous pouvez cocher plusieurs réponses, ou aucune.',
      en: 'You may tick several, or none.',
    },
    children: {
      es: '¿Hay menores de 18 años?',
      fr: 'Y a-t-il des moins de 18 ans ?',
      en: 'Are there people under 18?',
    },
    authority: {
      es: '¿Puede estar metida una autoridad?',
      fr: 'Une autorité peut-elle être mêlée à cela ?',
      en: 'Could an authority be involved?',
    },
    authorityHint: {
      es: 'Por ejemplo: policía, militares, alcaldía o un juez. Si marca “Sí”, su aviso no llega al equipo local: lo lee solo el equipo nacional.',
      fr: 'Par exemple la police, l’armée, la mairie ou un juge. Si vous choisissez « Oui », votre signal n’arrive pas à l’équipe locale : seule l’équipe nationale le lit.',
      en: 'For instance the police, the army, the town hall or a judge. If you choose “Yes”, your report does not reach the local team: only the national team reads it.',
    },
  },
  note: {
    title: { es: 'Una nota, si hace falta', fr: 'Une note, si nécessaire', en: 'A note, if needed' },
    question: {
      es: '¿Algo más que ayude a entender? No es obligatorio.',
      fr: 'Autre chose qui aide à comprendre ? Ce n’est pas obligatoire.',
      en: 'Anything else that helps to understand? You may leave it empty.',
    },
    hint: {
      es: 'No ponga nombres ni teléfonos de nadie. 280 letras como máximo.',
      fr: 'Ne mettez ni nom ni numéro de téléphone de qui que ce soit. 280 lettres au plus.',
      en: 'Do not put anybody’s name or telephone number. 280 letters at most.',
    },
    tooLong: {
      es: 'La nota es demasiado larga: 280 letras como máximo.',
      fr: 'La note est trop longue : 280 lettres au plus.',
      en: 'The note is too long: 280 letters at most.',
    },
    numbers: {
      es: 'Su nota parece tener un número de teléfono o de documento. Si es así, bórrelo.',
      fr: 'Votre note semble contenir un numéro de téléphone ou de document. Si c’est le cas, effacez-le.',
      en: 'Your note seems to hold the number of a telephone or a document. If so, delete it.',
    },
    language: {
      es: '¿En qué idioma está la nota?',
      fr: 'Dans quelle langue est la note ?',
      en: 'Which language is the note in?',
    },
    end: {
      es: 'Por esta vía no se dan las siete palabras: no podrá leer una respuesta ni retirar el aviso. Para eso use la página Vecinos. Lo que escribió queda en este teléfono hasta que se envía.',
      fr: 'Par cette voie, il n’y a pas de sept mots : vous ne pourrez ni lire une réponse ni retirer le signal. Pour cela, utilisez la page Vecinos. Ce que vous avez écrit reste sur ce téléphone jusqu’à l’envoi.',
      en: 'This way gives no seven words: you cannot read an answer or take the report back. For that, use the page Vecinos. What you wrote stays on this telephone until it is sent.',
    },
  },
} as const satisfies Record<string, Record<string, FormText>>

/** Each language in its own name. */
export const noteLanguages = [
  { value: 'es', label: 'Español' },
  { value: 'fr', label: 'Français' },
  { value: 'en', label: 'English' },
] as const
