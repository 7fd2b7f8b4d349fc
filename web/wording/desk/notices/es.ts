export const noticesEs = {
  lead: 'Para qué le llamó Vigía, y por qué medio le despierta. Un aviso nunca dice qué pasó ni dónde.',
  list: {
    title: 'Mis avisos',
    none: 'Nadie le ha llamado.',
    noneLead: 'Cuando algo le espere, aparece aquí.',
    sorted: 'los más recientes primero',
    hidden: 'los de otras personas',
    kinds: {
      danger: 'Un peligro espera en la mesa',
      gap: 'Una mesa queda sin turno',
      trouble: 'Algo del sistema no funciona',
      alert: 'Llegó una alerta para su institución',
    },
    open: 'Espera respuesta',
    answered: (moment: string) => `Atendido: ${moment}`,
    since: (moment: string) => `Desde ${moment}`,
    take: 'Lo atiendo',
    toNow: 'Ver lo que le toca ahora',
    toDuty: 'Ver los turnos',
    toInbox: 'Abrir la bandeja',
  },
  mail: {
    title: 'Por correo',
    lead: 'El correo solo dice que hay algo para usted. Use una dirección que nadie más lea.',
    none: 'No recibe avisos por correo.',
    address: 'Dirección de correo',
    save: 'Guardar la dirección',
    remove: 'No avisarme por correo',
    saved: 'Guardado: los avisos llegan a esa dirección.',
    removed: 'Guardado: ya no se le avisa por correo.',
  },
  browser: {
    title: 'En este navegador',
    lead: 'El aviso aparece en la pantalla aunque Vigía esté cerrada. Dice: «Hay algo para usted en Vigía».',
    none: 'Ningún navegador recibe sus avisos.',
    since: (moment: string) => `Un navegador, desde ${moment}`,
    thisOne: 'Este navegador',
    wake: 'Avisarme en este navegador',
    remove: 'No avisar más',
    removeOne: (moment: string) => `No avisar más en el navegador agregado ${moment}`,
    refused: 'Este navegador no recibirá avisos',
    faults: {
      insecure:
        'La página no llegó por una conexión segura (https). Pida la dirección segura a la administración.',
      unsupported: 'Este navegador no tiene avisos. Use otro, o reciba los avisos por correo.',
      denied:
        'El navegador no tiene permiso para avisar. Permita las notificaciones de esta página en sus ajustes e intente de nuevo.',
      'no-service':
        'El navegador no pudo llegar a su servicio de avisos. Revise la red o use otro navegador. El correo sigue funcionando.',
    },
  },
}
