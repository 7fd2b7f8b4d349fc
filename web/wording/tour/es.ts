export const tourEs = {
  title: 'Un recorrido en siete pasos',
  lead: 'Cada paso es una frase del programa y la pantalla que la cumple. En cada paso usted es otra persona.',
  start: 'Empezar el recorrido',
  label: 'Recorrido',
  step: (number: string, of: string) => `Paso ${number} de ${of}`,
  as: (role: string) => `Usted es: ${role}`,
  back: 'Paso anterior',
  next: 'Paso siguiente',
  last: 'Volver a la primera página',
  leave: 'Dejar el recorrido',
  failed: 'No se pudo entrar como esa persona. Intente de nuevo.',
  steps: {
    threats: {
      sentence: 'Identificar mejor las amenazas',
      shows:
        'El registro de escenarios de riesgo: qué amenaza, a quién, dónde, en qué meses, y quién lo validó.',
    },
    warning: {
      sentence: 'Poner a funcionar la alerta temprana',
      shows: 'Lo que una alerta le pide a una institución: una acción, un plazo, una respuesta.',
    },
    society: {
      sentence: 'La sociedad civil gana fuerza e influencia',
      shows: 'Lo que una organización propuso, lo que le contestaron, y la apelación si no le contestan.',
    },
    workshop: {
      sentence: 'Un taller llega a consenso sobre prevención y protección',
      shows: 'Las frases votadas, el disenso guardado, y los acuerdos con responsable y fecha.',
    },
    training: {
      sentence: 'Competencias y dos días de formación',
      shows: 'Ocho sesiones, la prueba de antes y la de después, y lo que de verdad se aprendió.',
    },
    pact: {
      sentence: 'El pacto se firma ante testigo',
      shows: 'Quién firmó, ante quién, a qué se comprometió y qué ha mostrado.',
    },
    committee: {
      sentence: 'El comité directivo decide, recomienda y pide cuentas',
      shows: 'Sillas por sector, quórum, decisiones, recomendaciones y sus respuestas.',
    },
  },
}

export type TourWords = typeof tourEs
