import type { TestServer } from '../test-server.ts'

/** What a request schema of the OpenAPI document says, as far as our own schemas use it. */
export interface JsonSchema {
  readonly type?: 'object' | 'array' | 'string' | 'integer' | 'number' | 'boolean' | 'null'
  readonly properties?: Readonly<Record<string, JsonSchema>>
  readonly required?: readonly string[]
  readonly items?: JsonSchema
  readonly minItems?: number
  readonly maxItems?: number
  readonly enum?: readonly unknown[]
  readonly const?: unknown
  readonly oneOf?: readonly JsonSchema[]
  readonly anyOf?: readonly JsonSchema[]
  readonly format?: string
  readonly pattern?: string
  readonly minLength?: number
  readonly maxLength?: number
  readonly minimum?: number
  readonly maximum?: number
}

interface Parameter {
  readonly in: 'path' | 'query'
  readonly name: string
  readonly schema: JsonSchema
}

export interface Operation {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  /** With its parameters in braces, as the document prints it. */
  readonly path: string
  readonly parameters: readonly Parameter[]
  readonly body: JsonSchema | null
}

interface Document {
  readonly paths: Record<
    string,
    Record<
      string,
      {
        readonly parameters?: readonly Parameter[]
        readonly requestBody?: { readonly content: Record<string, { readonly schema: JsonSchema }> }
      }
    >
  >
}

/** Every operation that the server's own document names. */
export async function readContract(server: TestServer): Promise<Operation[]> {
  const { body } = await server.public.get<Document>('/api/openapi.json')
  return Object.entries(body.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, said]) => ({
      method: method.toUpperCase() as Operation['method'],
      path,
      parameters: said.parameters ?? [],
      body: said.requestBody?.content['application/json']?.schema ?? null,
    })),
  )
}

/** The operation that a request asks for, as the document names it; of two that fit, the one with fewer parameters. */
export function operationOf(
  operations: readonly Operation[],
  request: { readonly method: string; readonly url: string },
): string | undefined {
  const words = (request.url.split('?')[0] ?? '').split('/')
  const fits = (path: string) => {
    const parts = path.split('/')
    return (
      parts.length === words.length && parts.every((part, at) => /^\{\w+\}$/.test(part) || part === words[at])
    )
  }
  const [found] = operations
    .filter(({ method, path }) => method === request.method && fits(path))
    .sort((a, b) => a.path.split('{').length - b.path.split('{').length)
  return found && `${found.method} ${found.path}`
}
