/** One calendar of everything where people meet. */
export const calendarEs = {
  lead: 'Talleres, sesiones, capacitaciones, mapeos, firmas y simulacros.',
  month: 'Mes',
  previous: 'Mes anterior',
  next: 'Mes siguiente',
  today: 'Este mes',
  kind: 'Tipo',
  anyKind: 'Todos',
  sorted: 'comienzo',
  hidden: 'lo de otros meses',
  emptyTitle: 'Nada en este mes',
  emptyLead: 'Cada taller, sesión o capacitación que se planee aparece aquí por sí solo.',
  listed: 'En el calendario público',
  own: 'Llevarlo a su calendario',
  ownLead:
    'Este archivo abre en cualquier calendario. El público muestra solo lo que se eligió mostrar, y puede suscribirse.',
  download: 'Descargar el calendario',
  publicFeed: 'Calendario público (dirección para suscribirse)',
}

export type CalendarWords = typeof calendarEs
