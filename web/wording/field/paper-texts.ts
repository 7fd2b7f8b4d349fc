import type { Language } from '../language.ts'

/** What the sheet of paper says beyond the field page's own questions and codes. */
export interface PaperTexts {
  readonly title: string
  readonly lead: string
  readonly rules: readonly string[]
  readonly danger: string
  readonly department: string
  readonly municipality: string
  readonly date: string
  readonly note: string
  readonly noteHint: string
  readonly hand: string
  readonly noReceipt: string
  readonly office: string
  readonly typed: string
}

const es: PaperTexts = {
  title: 'Hoja de aviso',
  lead: 'Marque con una X lo que vio o supo. Si no sabe algo, déjelo en blanco.',
  rules: [
    'No escriba nombres ni teléfonos. Tampoco el suyo.',
    'No pregunte, no siga a nadie y no tome fotos.',
    'No la guarde en casa. Entréguela doblada a quien le dio esta hoja.',
  ],
  danger: 'Si hay peligro ahora, llame primero. El papel tarda.',
  department: 'Departamento',
  municipality: 'Municipio',
  date: 'Fecha',
  note: 'Algo más (hasta 280 letras)',
  noteHint: 'Sin nombres, sin teléfonos, sin contar abusos.',
  hand: 'Quien recibe la hoja la pasa a la computadora el mismo día y la destruye.',
  noReceipt:
    'El papel no da las siete palabras para leer la respuesta. Para eso hay que avisar en la página.',
  office: 'Para quien la recibe',
  typed: 'Pasada el día:',
}

const fr: PaperTexts = {
  title: 'Feuille de signalement',
  lead: 'Cochez ce que vous avez vu ou su. Si vous ne savez pas, laissez en blanc.',
  rules: [
    'N’écrivez ni noms ni numéros. Pas le vôtre non plus.',
    'Ne posez pas de questions, ne suivez personne, ne prenez pas de photos.',
    'Ne la gardez pas chez vous. Remettez-la pliée à qui vous l’a donnée.',
  ],
  danger: 'S’il y a un danger maintenant, appelez d’abord. Le papier est lent.',
  department: 'Département',
  municipality: 'Municipalité',
  date: 'Date',
  note: 'Autre chose (280 lettres au plus)',
  noteHint: 'Sans noms, sans numéros, sans raconter d’abus.',
  hand: 'La personne qui reçoit la feuille la saisit le jour même, puis la détruit.',
  noReceipt:
    'Le papier ne donne pas les sept mots pour lire la réponse. Pour cela, il faut signaler sur la page.',
  office: 'Pour qui la reçoit',
  typed: 'Saisie le :',
}

const en: PaperTexts = {
  title: 'Report sheet',
  lead: 'Mark with an X what you saw or know. If you do not know, leave it blank.',
  rules: [
    'Write no names and no phone numbers. Not yours either.',
    'Do not ask, do not follow anyone, take no pictures.',
    'Do not keep it at home. Hand it folded to whoever gave it to you.',
  ],
  danger: 'If there is danger now, call first. Paper is slow.',
  department: 'Department',
  municipality: 'Municipality',
  date: 'Date',
  note: 'Something else (up to 280 letters)',
  noteHint: 'No names, no phone numbers, no story of abuse.',
  hand: 'Whoever gets the sheet types it in the same day and destroys it.',
  noReceipt: 'Paper gives no seven words to read the answer. For that, report on the page.',
  office: 'For whoever gets it',
  typed: 'Typed in on:',
}

export const paperTexts: Readonly<Record<Language, PaperTexts>> = { es, fr, en }
