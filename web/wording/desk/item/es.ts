/** The bank of questions. */
export const itemEs = {
  lead: 'Cada pregunta vive aquí a través de todas las versiones, con lo que contestaron todas las capacitaciones. Nadie está en estas cifras.',
  sorted: 'la más nueva primero',
  emptyTitle: 'El banco está vacío',
  emptyLead: 'Las preguntas entran al usar un programa por primera vez.',
  states: { 'in-use': 'En uso', retired: 'Retirada' },
  safety: 'De seguridad',
  sheets: (count: string) => `Hojas: ${count}`,
  descriptive:
    'Con menos de cien hojas, estas cifras describen a estas personas y poco dicen de la pregunta.',
  difficulty: 'La aciertan',
  discrimination: 'Discriminación (27 % mejor menos 27 % peor)',
  itemRest: 'Relación con las demás preguntas',
  usedIn: 'Se usa en',
  kit: (name: string, version: string) => `${name}, versión ${version}`,
  right: 'Correcta',
  retire: (asks: string) => `Retirar la pregunta: ${asks}`,
  retireShort: 'Retirar',
  reason: 'Por qué se retira',
  confirm: 'Retirar la pregunta',
  reasonSaid: (reason: string) => `Retirada: ${reason}`,
  view: 'Qué preguntas se ven',
}

export type ItemWords = typeof itemEs
