/** The meetings that anybody may know of. */
export const calendarEs = {
  lead: 'Talleres, sesiones, capacitaciones y firmas que el programa hace públicos.',
  month: 'Mes',
  previous: 'Mes anterior',
  today: 'Este mes',
  next: 'Mes siguiente',
  shown: (count: string) => `En pantalla: ${count}`,
  sorted: 'Orden: lo que empieza antes, primero',
  hours: 'Las horas son las del lugar de cada reunión',
  hides: 'No aparecen las reuniones que se hacen sin anunciar',
  states: { planned: 'Prevista', open: 'En curso', held: 'Realizada', cancelled: 'Cancelada' },
  cancelled: 'Esta reunión no se hará.',
  emptyTitle: 'Nada anunciado en este mes',
  emptyLead: 'Cada reunión que el programa anuncia aparece aquí con su día, su hora y su lugar.',
  nextOne: (month: string) => `Ir a la siguiente: ${month}`,
  own: 'Llevarlo a su calendario',
  ownLead:
    'En su calendario elija «suscribirse» o «agregar por dirección» y pegue esta dirección: los cambios y las cancelaciones le llegarán solos.',
  feed: 'Abrir el calendario (.ics)',
}

export type CalendarWords = typeof calendarEs
