type Text = { readonly title: string; readonly doThis: string }

/** One answer of the server that is a refusal: its status on the wire (RFC 9457), its words on the screen. */
export type Problem = {
  readonly status: number
  readonly es: Text
  readonly fr: Text
  readonly en: Text
}
