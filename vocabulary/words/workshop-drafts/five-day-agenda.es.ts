import type { AgendaTexts } from './draft-texts.ts'

export const agendaTextsEs: AgendaTexts = [
  [
    ['Registro, bienvenida y apertura', 'Sabemos quiénes estamos y para qué se convoca.'],
    ['Cómo nos cuidamos aquí', 'Acordamos no contar casos ni nombres, y qué hacer si algo duele.'],
    ['La trata y lo que no es trata', 'Usamos las mismas palabras: amenaza, vulnerabilidad y capacidad.'],
    ['La alerta temprana, de la señal a la respuesta', 'Vemos dónde entra cada institución y organización.'],
  ],
  [
    [
      'Lo que se ve en nuestro territorio',
      'Nombramos las amenazas por modalidad, temporada y tipo de lugar.',
    ],
    [
      'Quiénes están en mayor riesgo y por qué',
      'Distinguimos por género, edad, pueblo y situación migratoria.',
    ],
    ['Con qué contamos', 'Listamos servicios, horarios y personas de confianza por su función.'],
    ['Vacíos de la ruta de atención', 'Sabemos en qué paso se pierde una persona y a quién le toca.'],
  ],
  [
    ['La regla de consenso', 'La regla queda fija antes de votar: porcentaje, votos mínimos y disenso.'],
    ['Prevención desde las organizaciones locales', 'Cada mesa escribe enunciados que se pueden cumplir.'],
    ['Protección desde las organizaciones locales', 'Cada mesa escribe enunciados con quién y para cuándo.'],
    ['Lectura y depuración de enunciados', 'No queda ninguno repetido ni que señale a alguien.'],
  ],
  [
    ['Qué hay que saber, saber hacer y saber ser', 'Leemos juntas la lista de competencias.'],
    ['Competencias por función', 'Señalamos qué le falta a cada función y por qué importa.'],
    ['Fortalecer a los actores locales', 'Escribimos qué apoyo necesita cada organización.'],
    ['Primera ronda de votación', 'Conocemos el apoyo y guardamos cada objeción.'],
  ],
  [
    ['Objeciones y segunda ronda', 'Se oye cada objeción y se vuelve a votar lo que cambió.'],
    ['De los enunciados a los acuerdos', 'Cada acuerdo tiene responsable local, territorio y fecha.'],
    ['Cómo se verá que se cumplió', 'Cada acuerdo dice qué evidencia lo muestra y quién la verifica.'],
    ['Lectura del acta y cierre', 'El acta se lee completa; lo acordado pasa a sus responsables.'],
  ],
]
