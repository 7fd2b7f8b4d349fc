/** One text of the interface in the three languages; null where a language has none. */
export interface InterfaceText {
  /** Where it stands in its module: `people.form.name`. */
  readonly key: string
  readonly es: string | null
  readonly fr: string | null
  readonly en: string | null
}

/** The texts of one module of words, as translators see them side by side. */
export interface TextPage {
  /** Its folder and name under `web/wording`, without the language: `desk/alert`, `field/report`. */
  readonly name: string
  readonly texts: readonly InterfaceText[]
}
