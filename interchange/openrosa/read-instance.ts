import { childElements, findAttribute, readXml, textOf, type XmlElement, XmlFault } from '../xml/index.ts'

/** A filled form as it arrived. */
export interface FormInstance {
  readonly formId: string
  /** `''` where the client names none. */
  readonly version: string
  readonly instanceId: string
  /** The instance that this one wants to replace. */
  readonly deprecatedId: string | null
  /** The text of each leaf by its path, for instance `/data/where/kind`. The root is always called `data` here. */
  readonly values: ReadonlyMap<string, string>
}

export type InstanceFault =
  | { readonly reason: 'not-xml'; readonly line: number; readonly column: number }
  | { readonly reason: 'too-large' | 'no-form-id' | 'no-instance-id' | 'repeated-answer' }

/** An instance holds a few dozen short answers: anything larger is something else. */
const bounds = { bytes: 65_536, depth: 8, nodes: 2000, attributes: 16 }
const id = /^[\x21-\x7e]{1,128}$/

/** What an instance says, whatever the prefixes; never throws. */
export function readInstance(bytes: Uint8Array): FormInstance | InstanceFault {
  const root = readRoot(bytes)
  if ('reason' in root) return root
  const formId = findAttribute(root, 'id') ?? ''
  if (!id.test(formId)) return { reason: 'no-form-id' }
  const instanceId = findMeta(root, 'instanceID')
  if (instanceId === null || !id.test(instanceId)) return { reason: 'no-instance-id' }
  const values = new Map<string, string>()
  if (!gatherLeaves(root, '/data', values)) return { reason: 'repeated-answer' }
  return {
    formId,
    version: findAttribute(root, 'version') ?? '',
    instanceId,
    deprecatedId: findMeta(root, 'deprecatedID'),
    values,
  }
}

function readRoot(bytes: Uint8Array): XmlElement | InstanceFault {
  try {
    return readXml(bytes, bounds)
  } catch (error) {
    if (!(error instanceof XmlFault)) throw error
    return error.reason === 'too-large' ? { reason: 'too-large' } : { reason: 'not-xml', ...error.place }
  }
}

/** Clients put it into the namespace of OpenRosa or into none. */
function findMeta(root: XmlElement, name: string): string | null {
  const meta = childElements(root).find((child) => child.name === 'meta')
  const found = meta && childElements(meta).find((child) => child.name === name)
  const text = found === undefined ? '' : textOf(found).trim()
  return text === '' ? null : text
}

/** No question of ours repeats: the same answer twice says two things. */
function gatherLeaves(element: XmlElement, path: string, values: Map<string, string>): boolean {
  return childElements(element).every((child) => {
    const at = `${path}/${child.name}`
    if (childElements(child).length > 0) return gatherLeaves(child, at, values)
    if (values.has(at)) return false
    values.set(at, textOf(child))
    return true
  })
}
