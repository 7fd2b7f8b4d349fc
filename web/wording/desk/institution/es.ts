export const institutionEs = {
  lead: 'Qué debe, qué hizo, qué dejó sin respuesta. Son actos de instituciones: se cuentan exactos.',
  kinds: {
    institution: 'Institución',
    'civil-society': 'Sociedad civil',
    programme: 'Programa',
    ombudsman: 'Defensoría',
    donor: 'Donante',
  } as Record<string, string>,
  ended: 'Ya no existe',
  countedAt: (when: string) => `Contado: ${when}`,
  hidden: 'lo que usted no puede ver por su función, los ejercicios, lo retirado y lo que sigue en borrador',
  emptyTitle: 'No se le ha pedido nada, ni ha prometido nada',
  emptyLead: 'Lo que se le pida en una alerta, lo que se acuerde con ella o lo que prometa aparece aquí.',
  whole: 'En total',
  openList: (count: string, what: string) => `${count} · ${what}`,
  parts: {
    owes: {
      title: 'Qué debe',
      none: 'Nada que esté en plazo.',
      shown: 'Lo que vence antes',
      sorted: 'por su fecha, la más próxima primero',
    },
    did: {
      title: 'Qué hizo',
      none: 'No ha informado todavía de nada cumplido.',
      shown: 'Lo último que informó',
      sorted: 'lo más reciente primero',
    },
    left: {
      title: 'Qué dejó sin respuesta',
      none: 'Nada fuera de plazo.',
      shown: 'Lo más atrasado',
      sorted: 'por su fecha, la más antigua primero',
    },
  },
  counts: {
    owed: 'Lo que aún debe',
    inProgress: 'Aceptado y en marcha',
    reportedDone: 'Informado, por verificar',
    verified: 'Verificado',
    unanswered: 'Sin respuesta, plazo vencido',
    overdue: 'Atrasado',
    declined: 'Rechazado con su razón',
    notVerified: 'Informado y no comprobado',
  },
  all: 'Ver todos sus compromisos',
}
export type InstitutionWords = typeof institutionEs
