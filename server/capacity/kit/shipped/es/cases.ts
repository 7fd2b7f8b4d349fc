import type { CaseText } from '../kit-texts.ts'

export const casesEs: readonly CaseText[] = [
  {
    title: 'La oferta en la terminal',
    story:
      'En un municipio inventado llegaron, en dos semanas, varios avisos sobre una agencia que ofrece trabajo lejos a muchachas de 15 a 20 años, con el viaje pagado, y que pide sus documentos. La mesa verificó y emitió una alerta sobre la terminal y sus alrededores, con recomendaciones a la inspección del trabajo y a la dirección de escuelas. Un integrante del comité directivo conoce al dueño de la terminal y propone “ir a hablar con él para aclararlo”. Otra integrante pide la lista de quienes avisaron, para felicitarlas.',
    asks: [
      '¿Qué hechos hay y qué es suposición?',
      '¿Qué contestan a la propuesta de hablar con el dueño?',
      '¿Qué contestan a quien pide la lista de avisos?',
      '¿Qué puede pedir el comité, a quién y para cuándo?',
    ],
    good: [
      'Separan los hechos (oferta lejos, viaje pagado, documentos) de las suposiciones sobre el dueño.',
      'Nadie habla con el dueño: observar, no investigar; podría avisar a quien explota y poner en peligro a las muchachas.',
      'Quien conoce al dueño declara su conflicto de interés y se aparta de ese punto.',
      'El comité no ve señales ni sabe quién avisó: avisar es anónimo.',
      'Piden a las instituciones una respuesta con fecha y evidencia, por la recomendación de la alerta.',
    ],
  },
  {
    title: 'Cuatro de siete',
    story:
      'El comité directivo de un país inventado tiene siete sillas. Hoy llegan cuatro personas. La regla pide cuatro sillas y, entre ellas, al menos una indígena o afrodescendiente; ninguna de las dos pudo viajar porque el camino está cortado. En la agenda hay una recomendación urgente para reabrir un refugio. Una de las presentes trabaja en la institución a la que se dirige. Alguien dice: “Somos mayoría, votemos y luego les contamos”.',
    asks: [
      '¿Hay quórum? ¿Por qué?',
      '¿Qué pueden hacer hoy sin decidir?',
      '¿Qué hace la integrante que trabaja en la institución?',
      '¿Cómo evitan que esto se repita?',
    ],
    good: [
      'No hay quórum: son suficientes sillas, pero falta el sector que la regla pide.',
      'Hoy se informa, se prepara el texto y se fija nueva fecha; no se decide.',
      'La integrante declara su conflicto de interés, queda en el acta, y no decide sobre ese punto.',
      'Se busca que puedan participar: suplentes, teléfono, otro lugar, transporte, su idioma.',
      'La opinión en contra y la ausencia quedan escritas en el acta.',
    ],
  },
  {
    title: 'La institución que no contesta',
    story:
      'Hace tres meses el comité recomendó a una institución de un país inventado abrir un servicio los fines de semana, con fecha y evidencia. La fecha pasó. La institución dice por teléfono que “ya está”, sin mostrar nada. Un periodista pide cuántas niñas hubo en cada municipio y el donante quiere la cifra de un municipio donde hubo cuatro. Un integrante propone dar las cifras “para que la institución sienta vergüenza”.',
    asks: [
      '¿En qué estado está la recomendación y qué falta?',
      '¿Qué contesta el comité al periodista y al donante?',
      '¿Qué puede hacer el comité ante el silencio?',
      '¿Qué indicadores miden bien el avance y cuáles hacen daño?',
    ],
    good: [
      'Está vencida y sin verificar: falta la evidencia, y la verifica otra persona.',
      'No se dan cifras de personas menores que once, a nadie, ni otras que permitan calcularlas.',
      'Se pide explicación por escrito con nueva fecha, y se eleva si no contesta.',
      'Los actos de las instituciones sí se cuentan exactos: contestó, cumplió, venció.',
      'Se mide tiempo y cumplimiento; contar víctimas o alertas como meta hace daño.',
    ],
  },
]
