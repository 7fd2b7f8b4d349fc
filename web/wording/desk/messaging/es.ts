export const messagingEs = {
  lead: 'Por dónde llegan avisos en mensajes, y si contesta. Aquí no se ve quién escribe ni cuántos: no se guarda.',
  sorted: 'por servicio',
  hidden: 'nada',
  names: {
    whatsapp: 'WhatsApp, directo',
    twilio: 'Twilio: SMS y WhatsApp',
    rapidpro: 'RapidPro o TextIt',
  },
  states: {
    'not-set-up': 'Sin configurar',
    silent: 'Configurado; todavía no llegó nada',
    answers: 'Contesta',
    failing: 'Falla',
  },
  hints: {
    'not-set-up': 'Su dirección no existe. Quien cuida el servidor lo configura en un archivo.',
    silent: 'Nada llegó desde que arrancó el servidor. Mande un mensaje de prueba desde un teléfono.',
    answers: 'Llegan mensajes y salen respuestas.',
    failing:
      'La última respuesta no se pudo entregar. Quien escribe no recibe las preguntas: revise el servicio.',
  },
  heard: 'Último mensaje',
  refused: 'Última llamada sin firma válida',
  never: 'Ninguno',
  neverRefused: 'Ninguna',
  refusedHint: 'Se rechazó sin leerla. Si pasa seguido, la llave del servicio cambió, o alguien prueba.',
}
export type MessagingWords = typeof messagingEs
