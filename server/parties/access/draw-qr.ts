import qrcode from 'qrcode'

/**
 * A text as a QR code (error correction M), without its quiet zone: an SVG path over `size` × `size` modules.
 * A path and not a picture, so that the page's policy needs no exception for it.
 */
export function drawQr(text: string): { readonly size: number; readonly path: string } {
  const { size, data } = qrcode.create(text, { errorCorrectionLevel: 'M' }).modules
  const runs: string[] = []
  for (let y = 0; y < size; y++) {
    for (let x = 0; x < size; x++) {
      if (!data[y * size + x]) continue
      const start = x
      while (x < size && data[y * size + x]) x += 1
      runs.push(`M${start} ${y}h${x - start}v1h-${x - start}z`)
    }
  }
  return { size, path: runs.join('') }
}
