import type { QuestionText } from '../kit-texts.ts'

export const questionsEs: readonly QuestionText[] = [
  {
    asks: 'Una señal dice: “Un hombre con gorra espera cada tarde frente a la escuela”. ¿Qué es un hecho observado?',
    options: [
      'Que el hombre es peligroso',
      'Que busca niñas para captarlas',
      'Que está allí cada tarde, según quien avisa',
      'Que la escuela lo sabe y calla',
    ],
    why: 'Se observó que está allí. Lo demás es suposición; la gorra no dice nada de nadie.',
  },
  {
    asks: '¿Cuál de estas señales tiene más peso?',
    options: [
      'A varias muchachas les piden sus documentos para un trabajo lejos',
      'Una familia nueva llegó al barrio',
      'Una joven se viste de otra manera que antes',
      'Un extranjero compró una casa',
    ],
    why: 'Retener documentos con una oferta lejos es un hecho que aparece en la captación. Las otras describen a personas.',
  },
  {
    asks: 'Llega una señal con códigos incompletos. ¿Qué hace la mesa?',
    options: [
      'La borra, porque no sirve',
      'Completa los códigos con lo que parece probable',
      'La deja sin leer hasta que alguien la complete',
      'La clasifica con lo que hay y escribe lo que falta',
    ],
    why: 'Lo que falta se dice; no se inventa. Una señal incompleta puede unirse después a otra.',
  },
  {
    asks: 'Una señal nueva dice que hay alguien en peligro ahora. Hay veinte señales más antiguas sin leer. ¿Qué va primero?',
    options: [
      'Las antiguas, por orden de llegada',
      'La de peligro: se atiende antes que las demás',
      'La que tenga más códigos',
      'La del territorio con más habitantes',
    ],
    why: 'El peligro se atiende primero, aunque falten datos. Las demás esperan.',
  },
  {
    asks: 'Para saber más, una persona de la mesa quiere ir al lugar y mirar. ¿Qué corresponde?',
    options: [
      'Ir, si va acompañada',
      'Ir de noche, para no ser vista',
      'Pedir a quien avisó que vaya y tome fotos',
      'No ir ni mandar a nadie: observar no es investigar',
    ],
    why: 'Ir puede avisar a quien explota y poner en peligro a las personas. Tampoco se pide a quien avisó que averigüe.',
  },
  {
    asks: '¿Qué se le escribe a quien envió la señal?',
    options: [
      'Gracias, qué pasará ahora y a quién acudir si hay peligro',
      'Que vuelva a preguntar y cuente más',
      'El nombre de la institución que investiga y de su encargado',
      'Nada, para no comprometerse',
    ],
    why: 'Se agradece, se dice qué sigue y no se piden averiguaciones.',
  },
  {
    asks: 'Dos personas avisan lo mismo. Ambas lo leyeron en el mismo grupo de mensajes. ¿Cuántas fuentes independientes hay?',
    options: ['Dos, porque son dos personas', 'Una', 'Ninguna se puede contar nunca', 'Tres, con el grupo'],
    why: 'Las dos saben por lo mismo. Son una sola fuente.',
  },
  {
    asks: '¿Qué escribe quien verifica junto a su juicio de independencia?',
    options: [
      'Los nombres de quienes avisaron',
      'Cuántos años lleva en la mesa',
      'El fundamento: por qué ninguna pudo saber por la otra',
      'Lo que opina la autoridad del lugar',
    ],
    why: 'El juicio se firma con su fundamento, para que otra persona lo pueda revisar.',
  },
  {
    asks: 'No hay cómo saber si dos señales vienen de lo mismo. ¿Qué se decide?',
    options: [
      'Se escribe que no se puede decir, y no se confirma',
      'Se confirma, por si acaso',
      'Se descarta una de las dos',
      'Se deja que decida el programa',
    ],
    why: 'No saber es una respuesta. El programa sugiere; decide una persona con fundamento.',
  },
  {
    asks: 'Quien avisó cuenta que vivió algo parecido. ¿Cómo se le contesta?',
    options: [
      'Pidiéndole que lo cuente todo, para tener más datos',
      'Diciéndole que ya pasó y que siga adelante',
      'Preguntando quién fue y dónde vive',
      'Creyéndole, sin pedir detalles, y diciéndole quién puede acompañarle',
    ],
    why: 'Repetir el daño hace daño. Se escucha, no se pregunta y se acerca un servicio.',
  },
  {
    asks: 'La persona que opera la mesa nota que no duerme después de leer señales. ¿Qué corresponde?',
    options: [
      'Seguir, porque falta gente',
      'Decirlo, parar y pedir relevo: cuidarse es parte del trabajo',
      'Contarlo en su casa, sin decir nombres',
      'Leer más rápido, para terminar antes',
    ],
    why: 'Parar es un derecho. Lo visto en la mesa no se cuenta fuera: hay a quién acudir dentro.',
  },
  {
    asks: 'Una señal habla de una niña y quizá de su padrastro. ¿A quién se avisa?',
    options: [
      'A la familia, que siempre debe saber',
      'A la escuela, para que reúna a los padres',
      'A la autoridad de niñez por la ruta; a la familia no, por omisión',
      'A nadie hasta tener dos fuentes',
    ],
    why: 'La familia puede ser parte del daño. El peligro de una niña no espera una segunda fuente.',
  },
  {
    asks: 'El servicio de la ruta no contesta dentro de su plazo. ¿Qué se hace?',
    options: [
      'Se usa el siguiente de la ruta y se anota el silencio',
      'Se espera hasta el lunes',
      'Se cierra el caso por falta de respuesta',
      'Se publica la queja en redes',
    ],
    why: 'El reloj es de la persona que espera ayuda. El silencio se anota y se cuenta.',
  },
  {
    asks: 'Termina su turno y hay una situación en peligro en sus manos. ¿Qué hace?',
    options: [
      'La deja abierta: quien llegue la verá',
      'Se la lleva a casa en el teléfono',
      'La cierra y la abre mañana',
      'La entrega a quien sigue y se asegura de que la recibió',
    ],
    why: 'Una situación no se queda nunca sin una persona. La entrega se confirma.',
  },
  {
    asks: 'Una señal en su mesa local toca a un policía del municipio. ¿Qué pasa con ella?',
    options: [
      'La mesa local la guarda, con cuidado',
      'La atienden la mesa nacional y la defensoría; la mesa local no debe notar que existe',
      'Se pregunta al policía qué ocurrió',
      'Se comenta en la reunión del comité local',
    ],
    why: 'Quien está implicado, o su entorno, no puede enterarse. Por eso pasa aparte.',
  },
  {
    asks: 'Una periodista pide “solo el número de niñas, sin nombres”. Son cuatro. ¿Qué se contesta?',
    options: [
      'Cuatro: sin nombres no hay riesgo',
      'Más o menos cinco',
      'Que una cifra tan pequeña no se da; la da el programa cuando se puede',
      'Cero, para terminar la conversación',
    ],
    why: 'Una cifra de personas menor que once no se publica: puede señalar a alguien. Tampoco se miente.',
  },
]
