import fc from 'fast-check'
import { asJson, brokenBody, oddPathWords, oddPayloads, oddQuery, type Payload } from './broken.ts'
import type { Operation } from './contract.ts'
import type { Known } from './known-rows.ts'
import { idFor, shaped } from './shaped.ts'

export interface FuzzRequest {
  /** Method and path as the document prints them. */
  readonly operation: string
  readonly method: Operation['method']
  readonly url: string
  readonly headers: Readonly<Record<string, string>>
  readonly body: Payload | null
}

export interface Requests {
  /** Right in all parts as far as the document says: what it says of the asker is whether the door is open. */
  readonly right: fc.Arbitrary<FuzzRequest>
  /** Every third is right, the others are wrong in one of their parts. */
  readonly any: fc.Arbitrary<FuzzRequest>
}

export function requestsTo(operation: Operation, known: Known): Requests {
  const names = operation.parameters.filter(({ in: where }) => where === 'query').map(({ name }) => name)
  const right = {
    path: rightPath(operation, known),
    query: rightQuery(operation, known),
    body: operation.body ? shaped(operation.body, known).map(asJson) : fc.constant(null),
  }
  const wrongPath = fc
    .constantFrom(...oddPathWords)
    .map((word) => operation.path.replaceAll(/\{\w+\}/g, () => word))
  const wrongBody: fc.Arbitrary<Payload> = operation.body
    ? fc.oneof(
        { weight: 5, arbitrary: brokenBody(shaped(operation.body, known)) },
        { weight: 2, arbitrary: fc.constantFrom(...oddPayloads) },
      )
    : fc.constantFrom(...oddPayloads)
  const ask = (parts: typeof right | object) =>
    fc.record({ ...right, ...parts }).map(({ path, query, body }) => ({
      operation: `${operation.method} ${operation.path}`,
      method: operation.method,
      url: query === '' ? path : `${path}?${query}`,
      headers: {},
      body: operation.method === 'GET' ? null : body,
    }))
  const takesBody = operation.method !== 'GET'
  const any = fc.oneof(
    { weight: 4, arbitrary: ask({}) },
    { weight: takesBody ? 5 : 0, arbitrary: ask({ body: wrongBody }) },
    { weight: operation.path.includes('{') ? 1 : 0, arbitrary: ask({ path: wrongPath }) },
    { weight: takesBody ? 1 : 4, arbitrary: ask({ query: oddQuery(names) }) },
  )
  return { right: ask({}), any }
}

function rightPath(operation: Operation, known: Known): fc.Arbitrary<string> {
  const words = operation.path.split('/').map((word, at, all) => {
    const name = /^\{(\w+)\}$/.exec(word)?.[1]
    if (name === undefined) return fc.constant(word)
    const schema = operation.parameters.find((parameter) => parameter.name === name)?.schema ?? {}
    // `/alerts/{id}` speaks of the alerts before it.
    if (schema.format === 'uuid') return idFor(name === 'id' ? nounOf(all[at - 1] ?? '') : name, known)
    return shaped(schema, known, name).map((value) => encodeURIComponent(String(value).toWellFormed()))
  })
  return fc.tuple(...words).map((parts) => parts.join('/'))
}

const nounOf = (word: string): string => {
  const odd: Record<string, string> = {
    people: 'person',
    'alert-recipients': 'alert_recipient',
    directory: 'contact',
  }
  const same: Record<string, string> = {
    recommendations: 'commitment',
    'response-actions': 'response_action',
  }
  return odd[word] ?? same[word] ?? word.replace(/s$/, '')
}

function rightQuery(operation: Operation, known: Known): fc.Arbitrary<string> {
  const parts = operation.parameters
    .filter((parameter) => parameter.in === 'query' && parameter.name !== 'cursor')
    .map(({ name, schema }) =>
      fc.option(
        shaped(schema, known, name).map(
          (value) => `${name}=${encodeURIComponent(String(value).toWellFormed())}`,
        ),
        { nil: null, freq: 2 },
      ),
    )
  return fc.tuple(...parts).map((said) => said.filter((part) => part !== null).join('&'))
}
