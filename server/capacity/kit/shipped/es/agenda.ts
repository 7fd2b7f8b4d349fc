import type { SessionText } from '../kit-texts.ts'

export const agendaEs: readonly SessionText[] = [
  {
    title: 'Bienvenida, prueba inicial y qué es la trata',
    objective:
      'Decir con palabras propias qué es la trata de personas y en qué se distingue del tráfico de migrantes.',
    method:
      'Acuerdos de convivencia (10 min). Prueba inicial, cada quien por su cuenta (40 min). Trabajo en parejas: poner tarjetas bajo acto, medio o fin (30 min). Puesta en común (25 min).',
    materials:
      'La trata tiene tres elementos: un acto (captar, trasladar, acoger), un medio (engaño, fuerza, abuso de poder) y un fin (explotar). En niñas, niños y adolescentes el medio no hace falta: basta el acto con el fin. Trata no es tráfico de migrantes: el tráfico cruza una frontera por pago; la trata explota, y puede ocurrir sin salir del barrio. Solo la autoridad competente identifica a una víctima.',
  },
  {
    title: 'Reconocer señales sin señalar a nadie',
    objective:
      'Distinguir un hecho observado de un prejuicio, y explicar por qué una señal sola no prueba nada.',
    method:
      'Lectura del catálogo en grupos de tres (25 min). Juego de tarjetas: hecho, suposición o prejuicio (35 min). Conversación: a quién se ha vigilado antes en nombre de la protección (30 min).',
    materials:
      'Las señales tienen peso: fuerte, medio o débil. Ninguna describe quién es una persona, cómo viste, qué tiene ni que se mueve de un lugar a otro. Una señal sugiere; puede haber otra explicación. El comité revisa cada tres meses si el sistema mira más a unos grupos que a otros.',
  },
  {
    title: 'Observar, no investigar: seguridad propia y primer contacto',
    objective: 'Saber qué hacer y qué no hacer ante una posible situación, sin poner en riesgo a nadie.',
    method:
      'Dos escenas cortas sin relatos de daño: qué haría usted ahora (40 min). Plan personal de seguridad en una hoja (30 min). Respiración y cierre de cuidado (20 min).',
    materials:
      'Ante peligro inmediato, primero el número de emergencia. No preguntar detalles, no seguir, no fotografiar, no confrontar. No reenviar ni guardar imágenes. Si alguien cuenta algo: escuchar, no pedir que lo repita, decir quién puede ayudar. Toda persona voluntaria tiene derecho a parar. Lo que toca a una autoridad va a la mesa nacional y a la defensoría, nunca a la mesa local.',
  },
  {
    title: 'Confidencialidad, consentimiento y cifras',
    objective: 'Explicar qué ve el comité, qué no ve y por qué, y aplicar la regla de once.',
    method:
      'Recorrido por las pantallas que abre el comité (30 min). Ejercicio: qué cifras se publican y cuáles no (45 min). Preguntas difíciles de un medio, un donante y un amigo (30 min).',
    materials:
      'El comité ve resultados y recomendaciones; no ve señales ni remisiones. Una cifra de personas menor que once no se publica, ni otra que permita calcularla. El consentimiento es para un fin y un destinatario, y se puede retirar. Quien pide datos desde fuera necesita un protocolo firmado y la aprobación de todos sus dueños.',
  },
  {
    title: 'De la señal a la alerta: fuentes, riesgo y ruta',
    objective: 'Seguir el camino de una señal hasta la respuesta, y leer un escenario de riesgo.',
    method:
      'Línea de tiempo en la pared, con relojes (35 min). Valorar un escenario inventado con las escalas de uno a cuatro (35 min). Comparar y explicar diferencias (20 min).',
    materials:
      'El riesgo junta amenaza y vulnerabilidad, y baja con la capacidad del lugar. Si no se conoce la capacidad, se cuenta como la más baja y baja la confianza. El programa sugiere; una persona decide y dice por qué. El rumor solo nunca levanta una alerta. La alerta habla de lugares y pide acciones; la remisión acompaña a una persona hacia un servicio.',
  },
  {
    title: 'Niñez, no castigo, género y pueblos',
    objective: 'Aplicar el interés superior de la niñez y el no castigo, y mirar quién habla y quién decide.',
    method:
      'Caso 1 en grupos (45 min). Rueda: qué cambia si la persona es niña, indígena, migrante o LGBTQI+ (25 min). Compromisos del grupo sobre la palabra y el idioma (20 min).',
    materials:
      'A una niña o un niño obligado a delinquir se le protege primero: no se le castiga por lo que le obligaron a hacer. Por omisión no se avisa a la familia, porque puede ser parte del daño. Un tutor implicado no puede consentir. Se busca el acuerdo de la niña o el niño y se escribe por qué lo decidido es lo mejor para ella o él.',
  },
  {
    title: 'Gobernar: sillas, quórum, conflictos de interés y mapeo',
    objective: 'Abrir una sesión válida, declarar un conflicto de interés y cuidar un mapeo participativo.',
    method:
      'Simulación de sesión con lista de sillas (45 min). Caso 2 en grupos (35 min). Qué se dibuja y qué no en un mapeo (25 min).',
    materials:
      'Hay quórum cuando están las sillas que pide la regla y, además, los sectores que la regla nombra. Sin ellos no se decide. Quien tiene interés lo declara y se aparta de ese punto. La opinión en contra queda en el acta. El mapeo anota tipos de lugar, servicios y horarios, y personas de confianza por su función: nunca puntos exactos ni nombres.',
  },
  {
    title: 'Pedir cuentas: recomendaciones, seguimiento y prueba final',
    objective:
      'Escribir una recomendación completa, seguirla hasta su verificación y contarlo a la propia organización.',
    method:
      'Escribir y corregir una recomendación (30 min). Caso 3 en grupos (25 min). Prueba final, cada quien por su cuenta (35 min). Plan para compartir lo aprendido y cierre (15 min).',
    materials:
      'Una recomendación tiene un destinatario, una acción, una fecha y la evidencia que la mostrará cumplida. El silencio también es una respuesta y se cuenta con reloj. Quien hizo la acción no la verifica: verifica otra persona, con evidencia. Se mide el tiempo y el cumplimiento, nunca el número de víctimas o de alertas.',
  },
]
