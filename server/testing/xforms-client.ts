import { JSDOM } from 'jsdom'

/** A question or group of a form, as the engine shows it to whoever fills it in. */
interface FormNode {
  readonly currentState: {
    readonly reference: string
    readonly relevant: boolean
    readonly required: boolean
    readonly readonly: boolean
    readonly value: unknown
    readonly label: { readonly asString: string } | null
    readonly valueOptions?: readonly {
      readonly value: string
      readonly label: { readonly asString: string }
    }[]
    readonly children: readonly FormNode[] | null
  }
  readonly validationState: { readonly violation?: { readonly condition: string } | null }
  selectValue?(value: string | null): unknown
  selectValues?(values: readonly string[]): unknown
  setValue?(value: string): unknown
}

interface FormRoot extends FormNode {
  readonly languages: readonly { readonly language: string }[]
  setLanguage(language: { readonly language: string }): unknown
  prepareInstancePayload(options: { readonly payloadType: 'monolithic' }): Promise<{
    readonly status: string
    readonly violations: readonly unknown[] | null
    readonly data: readonly [FormData]
  }>
}

/**
 * The engine of ODK Web Forms, which fills XForms in as a telephone does. It wants a page around it: what of one it reads is
 * given here, once a process.
 */
function openEngine() {
  engine ??= startEngine()
  return engine
}

let engine: ReturnType<typeof startEngine> | undefined

async function startEngine() {
  const { window } = new JSDOM()
  const names = [
    'DOMParser',
    'XMLSerializer',
    'Node',
    'Element',
    'Document',
    'Attr',
    'Text',
    'XPathResult',
    'document',
  ]
  for (const name of names) Reflect.set(globalThis, name, window[name])
  // Its reader of XPath takes this for where it lies, and then finds what it needs inside itself.
  Reflect.set(globalThis, '__dirname', '/')
  return await import('@getodk/xforms-engine')
}

/** A form that is being filled in. */
export class FilledForm {
  readonly #root: FormRoot

  private constructor(root: FormRoot) {
    this.#root = root
  }

  /** @throws Error when the engine finds anything wrong with the form, a warning included */
  static async open(xml: string): Promise<FilledForm> {
    const { loadForm } = await openEngine()
    const loaded = await loadForm(xml)
    if (loaded.status !== 'success') throw new Error(`the form was not loaded: ${JSON.stringify(loaded)}`)
    return new FilledForm(loaded.createInstance().root as unknown as FormRoot)
  }

  get languages(): string[] {
    return this.#root.languages.map(({ language }) => language)
  }

  speak(language: string): void {
    const found = this.#root.languages.find((one) => one.language === language)
    if (found === undefined) throw new Error(`the form does not speak ${language}`)
    this.#root.setLanguage(found)
  }

  /** Every question and group, by its path. */
  all(): ReadonlyMap<string, FormNode> {
    const found = new Map<string, FormNode>()
    const walk = (node: FormNode): void => {
      found.set(node.currentState.reference, node)
      for (const child of node.currentState.children ?? []) walk(child)
    }
    walk(this.#root)
    return found
  }

  at(path: string): FormNode {
    const node = this.all().get(path)
    if (node === undefined) throw new Error(`the form has no ${path}`)
    return node
  }

  label(path: string): string {
    return this.at(path).currentState.label?.asString ?? ''
  }

  choices(path: string): { value: string; label: string }[] {
    const options = this.at(path).currentState.valueOptions ?? []
    return options.map(({ value, label }) => ({ value, label: label.asString }))
  }

  /** Answers a question, as somebody does who sees it; a list answers one of many. */
  answer(path: string, answer: string | readonly string[]): void {
    const node = this.at(path)
    if (!node.currentState.relevant) throw new Error(`${path} is not asked`)
    if (typeof answer !== 'string') node.selectValues?.(answer)
    else if (node.selectValue) node.selectValue(answer)
    else node.setValue?.(answer)
  }

  /** What stands against sending: `constraint` or `required`, by path. */
  violations(): Record<string, string> {
    const found = [...this.all()].flatMap(([path, { validationState, currentState }]) =>
      validationState.violation && currentState.relevant ? [[path, validationState.violation.condition]] : [],
    )
    return Object.fromEntries(found) as Record<string, string>
  }

  /** The body of the request that a client would post. @throws Error while something is missing or wrong */
  async finish(): Promise<FormData> {
    const payload = await this.#root.prepareInstancePayload({ payloadType: 'monolithic' })
    if (payload.status !== 'ready') throw new Error(`not ready: ${JSON.stringify(this.violations())}`)
    return payload.data[0]
  }
}
