export const biasReviewEs = {
  lead: 'Cada trimestre el comité mira a quién mira la alerta: si se vigila de más a un grupo, o si otro no aparece.',
  due: (quarter: string) => `El trimestre que empezó en ${quarter} espera su revisión`,
  dueLead: 'Miren las cifras, conversen y escriban qué ven y qué cambia.',
  figures: 'Señales por grupo',
  gate: (least: string) =>
    `Lo que es menos de ${least}, o nada, no se muestra. Una señal puede nombrar varios grupos; no hay total.`,
  group: 'Grupo',
  valid: 'Válidas',
  discarded: 'Descartadas',
  fewer: (least: string) => `< ${least}`,
  write: 'Escribir la revisión',
  choose: 'Elija',
  fields: {
    concern: 'Qué se ve',
    findings: 'Hallazgos',
    findingsHint: 'Sin nombres ni casos.',
    changes: 'Qué cambia',
    heldOn: 'Se conversó el',
  },
  submit: 'Guardar la revisión',
  sorted: 'el último trimestre primero',
  emptyTitle: 'Todavía no hay revisiones',
  emptyLead: 'La primera toca dos semanas después de que termine un trimestre.',
  quarter: (from: string) => `Trimestre desde ${from}`,
  states: {
    draft: 'Espera a otra persona del comité',
    adopted: 'Adoptada',
  },
  by: (name: string, when: string) => `Escribió ${name}, ${when}`,
  adoptedBy: (name: string) => `Adoptó ${name}`,
  adopt: 'Adoptarla',
}

export type BiasReviewWords = typeof biasReviewEs
