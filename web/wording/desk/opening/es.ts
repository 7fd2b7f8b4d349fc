export const openingEs = {
  lead: 'Todo lo que una cuenta abrió de lo que no es para todas las personas. Lo ve protección de datos, y cada quien lo suyo.',
  mineLead: 'Lo que usted abrió y quedó anotado. Solo lo ven usted y protección de datos.',
  lists:
    'De una lista se anota que se leyó y si se siguió leyendo; no qué mostró, ni con qué filtros. Volver a abrir lo mismo en un cuarto de hora cuenta una vez.',
  who: 'De quién',
  choose: 'Elija una persona',
  chooseLead:
    'Aquí aparece lo que abrió su cuenta, lo más reciente primero, para mirarlo o llevarlo a un archivo.',
  sorted: 'lo más reciente primero',
  emptyTitle: 'No abrió nada de lo que se anota',
  emptyLead: 'Aquí aparece cada señal, situación restringida, alerta en borrador o remisión que se abra.',
  pdf: 'Abrir para imprimir (PDF)',
  restricted: 'Restringido',
  id: 'Número interno',
  subjects: {
    signal: 'Una señal',
    letters: 'Notas de una señal',
    evidence: 'Un archivo de evidencia',
    'attendance-scan': 'Una hoja de asistencia firmada',
    situation: 'Una situación',
    alert: 'Una alerta antes de emitirse',
    referral: 'Una remisión',
    'referral-text': 'El texto de una remisión',
    kept: 'Una identidad guardada',
    list: 'Una lista',
  },
  listNames: {
    signals: 'la de señales',
    'signals/further': 'la de señales, más allá de la primera página',
    situations: 'la de situaciones',
    'situations/further': 'la de situaciones, más allá de la primera página',
    referrals: 'la de remisiones',
    'referrals/further': 'la de remisiones, más allá de la primera página',
  },
}

export type OpeningWords = typeof openingEs
