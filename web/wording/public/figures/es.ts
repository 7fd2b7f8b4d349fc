/** The counts that have left the desk. */
export const figuresEs = {
  lead: 'Cuántas señales se comprobaron y dieron por válidas, por trimestre y departamento.',
  whyTitle: 'Por qué algunas no se dicen',
  why: 'Un número pequeño en un lugar pequeño es una persona: por eso no se dice.',
  meaningTitle: 'Lo que estas cifras no dicen',
  meaning:
    'Más señales no significa siempre más trata: también puede ser que más gente se anime a avisar. Aquí se cuentan señales, nunca personas.',
  shown: (count: string) => `En pantalla: ${count}`,
  sorted: 'Orden: el trimestre más reciente primero, y dentro de él por departamento',
  hides: 'Aquí no se cuenta lo que podría involucrar a una autoridad',
  department: 'Departamento',
  signals: 'Señales válidas',
  hidden: (smallest: string) => `menos de ${smallest}, o ninguna`,
  published: (day: string) => `Publicado el ${day}. No se cambia después.`,
  emptyTitle: 'Todavía no hay cifras publicadas',
  emptyLead:
    'Un trimestre se publica cuando ha terminado y han pasado catorce días, para que se compruebe lo que llegó al final.',
  files: 'Llevarse las cifras',
  filesLead: 'Todas las cifras publicadas, con los mismos números que esta página.',
  csv: 'Descargar en CSV',
  xlsx: 'Descargar en XLSX',
}

export type FiguresWords = typeof figuresEs
