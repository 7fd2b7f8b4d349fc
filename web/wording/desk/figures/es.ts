export const figuresEs = {
  lead: 'Lo que salió de la mesa como cifra, para cualquiera. Cada trimestre se cuenta una sola vez y no cambia.',
  measure: 'Qué se cuenta',
  choose: 'Elija qué se cuenta',
  means: 'Cómo leer una cifra que no se muestra',
  fewer: (smallest: string) => `menos de ${smallest}, o ninguna`,
  fewerMeans: (smallest: string) =>
    `«Menos de ${smallest}» se dice igual de ninguna, de una o de diez: un número pequeño en un lugar pequeño es una persona.`,
  atLeast: (count: string) => `${count} o más`,
  atLeastMeans:
    '«240 o más» es un total que dejaría calcular una cifra pequeña: solo dice lo que ya se muestra debajo.',
  notShown: 'no se muestra',
  later: 'Lo que llega tarde se cuenta con el trimestre siguiente.',
  sorted: 'el trimestre más reciente primero, y dentro de él por lugar',
  hidden: 'lo que podría involucrar a una autoridad',
  emptyTitle: 'Todavía no hay cifras publicadas',
  emptyLead: 'Un trimestre se publica cuando ha terminado y han pasado catorce días.',
  place: 'Lugar',
  category: 'Categoría',
  count: 'Cantidad',
  all: 'Todas',
  quarter: (day: string) => `Trimestre desde el ${day}`,
  publishedOn: (day: string) => `Publicado el ${day}.`,
  hash: 'Huella (SHA-256)',
  question: 'Una pregunta',
  questionLead:
    'Se responde con lo publicado y con nada más. Si pide menos de lo que se publicó, la respuesta dice de qué habla.',
  from: 'Desde',
  to: 'Hasta, sin ese día',
  where: 'Dónde',
  country: 'Todo el país',
  which: 'Quiénes',
  ask: 'Preguntar',
  about: (span: string, places: string) => `${span}, ${places}.`,
  coarsened: {
    period: 'Se publica por trimestres enteros: la respuesta es de los que tocan esas fechas.',
    place: 'No se publica de un lugar más pequeño: la respuesta es del departamento o del país.',
    category: 'En esa parte no se publica por categoría: la respuesta es de todas.',
  },
  refused: {
    'nothing-published': 'De esas fechas todavía no se ha publicado nada, o falta un trimestre en medio.',
    'place-not-published': 'De ese lugar no se publica nada, ni del lugar donde está.',
    'not-told-apart':
      'Ninguna tabla declarada distingue así a estas personas, y no se hace otra para una pregunta.',
  },
}

export type FiguresWords = typeof figuresEs
