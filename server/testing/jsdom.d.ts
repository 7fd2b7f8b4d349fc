declare module 'jsdom' {
  export class JSDOM {
    constructor(text?: string, options?: { readonly contentType?: string })
    readonly window: Readonly<Record<string, unknown>> & { readonly document: unknown }
  }
}
