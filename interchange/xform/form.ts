/** A form of questions in three languages: what `writeXForm` writes. It knows no word of what is asked. */

export const formLanguages = ['es', 'fr', 'en'] as const
export type FormLanguage = (typeof formLanguages)[number]
export type FormText = Readonly<Record<FormLanguage, string>>

export interface FormChoice {
  readonly value: string
  /** A name that no language changes, or a text in each. */
  readonly label: FormText | string
}

/** Choices that depend on an earlier answer: those whose `parent` is that answer. */
export interface FormCascade {
  readonly list: string
  /** The path of the earlier answer, as `pathOf` writes it. */
  readonly parentPath: string
  readonly choices: readonly (FormChoice & { readonly label: string; readonly parent: string })[]
}

interface Shown {
  readonly name: string
  readonly label: FormText
  readonly hint?: FormText
  /** An XPath expression; asked or shown only where it holds. */
  readonly relevant?: string
  /** How the client may draw it. */
  readonly appearance?: string
}

export interface FormNote extends Shown {
  readonly type: 'note'
}

export interface FormQuestion extends Shown {
  readonly type: 'text' | 'date' | 'select-one' | 'select-many'
  /** What is said when an answer is missing; a question without it may stay open. */
  readonly required?: FormText
  readonly constraint?: { readonly test: string; readonly message: FormText }
  readonly choices?: readonly FormChoice[] | FormCascade
  /** The answer that stands there before anybody answered. */
  readonly preset?: string
}

export interface FormGroup {
  readonly name: string
  readonly label: FormText
  /** Its items are shown on one screen. */
  readonly together?: true
  readonly items: readonly (FormQuestion | FormNote)[]
}

export interface Form {
  readonly id: string
  readonly version: string
  readonly title: string
  readonly groups: readonly FormGroup[]
}

/** Where an answer lies in an instance: `/data/<group>/<name>`. */
export const pathOf = (group: string, name: string): string => `/data/${group}/${name}`
