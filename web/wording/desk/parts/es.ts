/** What several screens say. */
export const partsEs = {
  loading: 'Cargando',
  tryAgain: 'Intentar de nuevo',
  more: 'Mostrar más',
  shown: (count: string) => `En pantalla: ${count}`,
  sortedBy: (order: string) => `Orden: ${order}`,
  hidden: 'No se muestra:',
  hiddenMore: (count: string) => `No se muestra: ${count} más`,
  passages: {
    quoted: (passage: string) => `«${passage}»`,
    kinds: { name: 'Parece el nombre de una persona', telephone: 'Parece un número de teléfono' },
  },
  save: 'Guardar',
  cancel: 'Cancelar',
  close: 'Cerrar',
  choose: 'Elija una opción',
  reason: 'Razón',
  done: 'Hecho',
  noMatch: 'Ninguna opción coincide',
  openChoices: 'Mostrar las opciones',
  system: 'El sistema, por reloj',
  reporterOrClock: 'Quien avisó, o el reloj',
  restricted: 'Autoridad involucrada: no pasa por la mesa local',
  restrictedShort: 'Reservada',
  exercise: 'Ejercicio',
  placeIn: (place: string, department: string) => `${place}, ${department}`,
  notKnown: 'No se sabe',
  none: 'Ninguno',
  clock: {
    left: (span: string) => `Tiempo que queda: ${span}`,
    late: (span: string) => `Plazo vencido hace ${span}`,
    due: (moment: string) => `Vence: ${moment}`,
  },
  refusal: {
    happened: 'No se pudo',
    kept: {
      'nothing-changed': 'No cambió nada.',
      'not-recorded': 'No se registró. Lo que eligió sigue en la pantalla.',
      'cannot-tell': 'No sabemos si se registró. Vuelva a cargar y mire antes de repetirlo.',
    },
    fields: (fields: string) => `Campos por corregir: ${fields}`,
    'no-connection': {
      title: 'No hay conexión con el servidor',
      doThis: 'Revise la red e intente de nuevo.',
    },
    'device-failed': {
      title: 'Algo falló en este aparato',
      doThis: 'Intente de nuevo o use otro navegador.',
    },
    'unreadable-reply': {
      title: 'La respuesta no se pudo leer',
      doThis: 'Intente de nuevo. Si sigue, avise a la administración.',
    },
  },
}

export type PartsWords = typeof partsEs
