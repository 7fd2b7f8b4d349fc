/** What a notice on the screen of a telephone says: that something waits, never what or where. */
export const workerEs = { title: 'Vigía', text: 'Hay algo para usted en Vigía.' }
