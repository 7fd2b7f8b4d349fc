/** The part of `qrcode` that is used here; the package ships no types. */
declare module 'qrcode' {
  const qrcode: {
    create(
      text: string,
      options: { errorCorrectionLevel: 'L' | 'M' | 'Q' | 'H' },
    ): { modules: { size: number; data: Uint8Array } }
  }
  export default qrcode
}
