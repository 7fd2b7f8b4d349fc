export const unansweredEs = {
  lead: 'Lo que nadie contestó o no se hizo en su fecha, por institución. Se cuentan actos de instituciones, exactos.',
  sorted: 'la institución con el mayor atraso primero; dentro de ella, lo más atrasado',
  hidden: 'los ejercicios, y lo que aún tiene plazo',
  emptyTitle: 'Nadie debe una respuesta fuera de plazo',
  emptyLead: 'Cuando pase un plazo sin respuesta o sin cumplimiento, aparece aquí por institución.',
  count: (count: string) => `Pendientes fuera de plazo: ${count}`,
  longest: (days: string) => `Mayor atraso: ${days}`,
  silent: 'Sin respuesta',
  late: 'Aceptado y sin cumplir',
  silentSince: (when: string) => `Debía contestar: ${when}`,
  escalate: 'Escalar su alerta',
  escalateHint: 'En la página de la alerta, con su razón. Se avisa a los destinatarios.',
  appeals: 'Ver las apelaciones',
  institution: 'Ver qué debe y qué hizo',
  compliance: 'Ver el cumplimiento por institución',
  escalatedTimes: (count: string) => `Escalados: ${count}`,
}
export type UnansweredWords = typeof unansweredEs
