/** The counts that have left the desk. */
export const figuresEs = {
  lead: 'Lo que se cuenta para cualquiera, por trimestre y lugar, y nada más.',
  whyTitle: 'Por qué algunas no se dicen',
  why: 'Un número pequeño en un lugar pequeño es una persona: por eso no se dice. Donde un total dejaría calcular uno, solo se dice lo que ya se muestra debajo: «240 o más».',
  meaningTitle: 'Lo que estas cifras no dicen',
  meaning:
    'Más señales no significa siempre más trata: también puede ser que más gente se anime a avisar. Aquí nunca se cuentan víctimas.',
  shown: (count: string) => `En pantalla: ${count}`,
  sorted: 'Orden: el trimestre más reciente primero, y dentro de él por departamento',
  hides: 'Aquí no se cuenta lo que podría involucrar a una autoridad',
  place: 'Lugar',
  measures: 'Qué se cuenta',
  notShown: 'no se muestra',
  atLeast: (count: string) => `${count} o más`,
  hash: 'Su huella',
  hidden: (smallest: string) => `menos de ${smallest}, o ninguna`,
  published: (day: string) => `Publicado el ${day}. No se cambia después.`,
  emptyTitle: 'Todavía no hay cifras publicadas',
  emptyLead:
    'Un trimestre se publica cuando ha terminado y han pasado catorce días, para que se compruebe lo que llegó al final.',
  files: 'Llevarse las cifras',
  filesLead: 'Todo lo publicado de lo que está en pantalla, con los mismos números y además por categoría.',
  csv: 'Descargar en CSV',
  xlsx: 'Descargar en XLSX',
}

export type FiguresWords = typeof figuresEs
