import type { Language } from '../language.ts'

/** Words of the proof of registration; loaded with it, not with the page. */
export interface RegistrationTexts {
  readonly title: string
  readonly lead: string
  readonly ask: string
  readonly asking: string
  readonly waiting: string
  readonly unknown: string
  readonly wrong: string
  readonly registered: (day: string) => string
  readonly what: string
  readonly caution: string
  readonly save: string
  readonly print: string
  readonly paperTitle: string
  readonly code: string
  readonly asText: string
}

export const registrationTexts: Readonly<Record<Language, RegistrationTexts>> = {
  es: {
    title: 'Comprobante de registro',
    lead: 'Muestra que su aviso llegó y que nadie lo borró en silencio. Se pide al servidor: sin conexión no hay comprobante.',
    ask: 'Pedir el comprobante',
    asking: 'Buscando en el registro…',
    waiting:
      'Todavía no. Su aviso entra en el registro firmado cuando termine la hora. Vuelva después con sus siete palabras.',
    unknown:
      'Su aviso no está en el registro: se envió de otra forma, o ya se borró su nota. La respuesta vale igual.',
    wrong:
      'Lo que contestó el servidor no comprueba nada. Guarde sus siete palabras y cuéntelo a alguien de confianza.',
    registered: (day) =>
      `Este teléfono lo comprobó: su aviso está en el registro desde el ${day}, a más tardar.`,
    what: 'El comprobante no dice qué contó, dónde ni cuándo. Quien lo vea sabrá que usted envió un aviso.',
    caution:
      'No lo guarde en este teléfono si otra persona puede revisarlo. Nada de esto queda en la página.',
    save: 'Guardar como archivo',
    print: 'Imprimir',
    paperTitle: 'Comprobante',
    code: 'El comprobante como código para leer con otra cámara',
    asText: 'Ver el comprobante como texto',
  },
  fr: {
    title: 'Preuve d’enregistrement',
    lead: 'Elle montre que votre message est arrivé et que personne ne l’a effacé en silence. Elle vient du serveur : sans connexion, pas de preuve.',
    ask: 'Demander la preuve',
    asking: 'Recherche dans le registre…',
    waiting:
      'Pas encore. Votre message entre dans le registre signé à la fin de l’heure. Revenez ensuite avec vos sept mots.',
    unknown:
      'Votre message n’est pas dans le registre : il est venu par une autre voie, ou sa note est déjà effacée. La réponse vaut tout autant.',
    wrong:
      'La réponse du serveur ne prouve rien. Gardez vos sept mots et parlez-en à une personne de confiance.',
    registered: (day) =>
      `Ce téléphone l’a vérifié : votre message est au registre depuis le ${day} au plus tard.`,
    what: 'La preuve ne dit ni ce que vous avez raconté, ni où, ni quand. Qui la voit saura que vous avez envoyé un message.',
    caution: 'Ne la gardez pas sur ce téléphone si quelqu’un peut le fouiller. Rien n’en reste dans la page.',
    save: 'Enregistrer comme fichier',
    print: 'Imprimer',
    paperTitle: 'Preuve',
    code: 'La preuve comme code à lire avec un autre appareil',
    asText: 'Voir la preuve comme texte',
  },
  en: {
    title: 'Proof of registration',
    lead: 'It shows that your report arrived and that nobody deleted it in silence. It comes from the server: without a connection there is none.',
    ask: 'Ask for the proof',
    asking: 'Looking in the register…',
    waiting:
      'Not yet. Your report enters the signed register when the hour is over. Come back later with your seven words.',
    unknown:
      'Your report is not in the register: it came another way, or its note was deleted already. The answer counts all the same.',
    wrong: 'What the server answered proves nothing. Keep your seven words and tell somebody whom you trust.',
    registered: (day) =>
      `This telephone checked it: your report is in the register since ${day} at the latest.`,
    what: 'The proof does not say what you told, where or when. Whoever sees it knows that you sent a report.',
    caution: 'Do not keep it on this telephone if somebody may search it. Nothing of it stays in the page.',
    save: 'Save as a file',
    print: 'Print',
    paperTitle: 'Proof',
    code: 'The proof as a code for another camera',
    asText: 'See the proof as text',
  },
}
