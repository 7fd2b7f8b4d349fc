export const frontEs = {
  title: 'Vigía',
  lead: 'Alerta temprana contra la trata de personas.',
  what: 'Vigía reúne señales de la comunidad, las comprueba sin investigar a nadie, y avisa a instituciones con nombre para que actúen. Cada recomendación tiene quien la recibe, un plazo y una respuesta que se puede leer.',
  report: 'Avisar de algo',
  reportLead: 'Sin cuenta y sin nombre. También para leer la respuesta con su recibo.',
  signIn: 'Iniciar sesión',
  signInLead: 'Para quienes clasifican, analizan, firman y responden.',
  waysTitle: 'Tres caminos',
  ways: {
    warning: {
      name: 'Amenazas y alerta temprana',
      lead: 'De la señal a la recomendación respondida.',
      open: 'Entrar al escritorio',
    },
    governance: {
      name: 'Acuerdos y gobernanza',
      lead: 'Talleres, comités, pactos y actas.',
      open: 'Todavía no está en esta versión.',
    },
    capacity: {
      name: 'Capacidades',
      lead: 'Competencias, formación y certificados.',
      open: 'Todavía no está en esta versión.',
    },
  },
  demoBanner: 'Demostración: país, personas y avisos inventados. Nada de esto ha ocurrido.',
  demoMark: 'DEMOSTRACIÓN',
  demoTitle: 'Sea una de estas personas',
  demoLead: 'Un toque y entra al escritorio como esa persona. Orden: por nombre.',
  demoFailed: 'No se pudo entrar. Intente de nuevo.',
  language: 'Idioma',
}

export type FrontWords = typeof frontEs
