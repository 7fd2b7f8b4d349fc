declare module 'jsdom' {
  export class JSDOM {
    readonly window: Readonly<Record<string, unknown>> & { readonly document: unknown }
  }
}
