import { expect, test } from 'vitest'
import { receiptWords } from './receipt-words.ts'

const known = new Set(receiptWords)

test('there are 4,096 different words of four to eight plain letters, in order', () => {
  expect(receiptWords.length).toBe(4096)
  expect(known.size).toBe(4096)
  for (const word of receiptWords) expect(word).toMatch(/^[a-z]{4,8}$/)
  expect([...receiptWords].sort()).toEqual([...receiptWords])
})

/** Everything one letter less: two words one change apart share one of these, at the same place or as a whole word. */
function shortened(word: string): string[] {
  return Array.from(word, (_, i) => `${word.slice(0, i)}\u0000${word.slice(i + 1)}`)
}

test('no two words are one changed, missing or added letter apart', () => {
  const seen = new Map<string, string>()
  for (const word of receiptWords)
    for (const shape of shortened(word)) {
      expect(seen.get(shape), word).toBeUndefined()
      seen.set(shape, word)
      expect(known.has(shape.replace('\u0000', '')), `${word} less a letter`).toBe(false)
    }
})

test('no word becomes another when two neighbouring letters are swapped', () => {
  for (const word of receiptWords)
    for (let i = 0; i + 1 < word.length; i++) {
      const swapped = `${word.slice(0, i)}${word[i + 1]}${word[i]}${word.slice(i + 2)}`
      if (swapped !== word) expect(known.has(swapped), `${word} ${swapped}`).toBe(false)
    }
})

test('no word stands beside its own plural', () => {
  for (const word of receiptWords) expect(known.has(`${word}s`) || known.has(`${word}es`), word).toBe(false)
})

test('no word speaks of crime, violence, the body, insult, faith, politics or a name', () => {
  const forbidden =
    'policia trata tratar victima nina nino secreto miedo muerte matar morir sangre arma pistola cuchillo machete bala ' +
    'batalla guerra veneno herida golpe golpear violar abusar abuso delito crimen carcel preso captar captura reclutar ' +
    'vender venta comprar esclavo siervo deuda cadena candado esposa burdel prostituta puta sexo sexual desnudo seno ' +
    'pezon besar coger pisar culo gordo flaco tonto idiota enano ciego sordo mudo negro indio mulato gitano zorra ' +
    'perra rata gusano altar rezar rezo monja virgen iglesia misa partido gobierno votar voto presidente maria jose ' +
    'juan pedro rosa gloria copan lempira valle ceiba tela progreso denuncia testigo huir fuga escapar esconder'
  for (const word of forbidden.split(' ')) expect(known.has(word), word).toBe(false)
})
