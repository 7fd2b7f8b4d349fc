/** The alphabet of an SMS (3GPP TS 23.038): with any other sign each part holds 70 signs instead of 160, and costs more. */
const alphabet = new Set(
  '@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&\'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà',
)
/** These take the room of two. */
const extended = new Set('^{}\\[~]|€')

const nearest: Readonly<Record<string, string>> = {
  '’': "'",
  '‘': "'",
  '“': '"',
  '”': '"',
  '«': '"',
  '»': '"',
  '…': '...',
  '–': '-',
  '—': '-',
  '·': '-',
  '•': '-',
  œ: 'oe',
  Œ: 'OE',
  '\u00a0': ' ',
  '\u202f': ' ',
}

/** A text as an old telephone shows it and an SMS carries it cheaply: í becomes i, ñ stays. */
export function toGsmText(text: string): string {
  return [...text.normalize('NFC')].map(nearestOf).join('')
}

function nearestOf(sign: string): string {
  if (alphabet.has(sign) || extended.has(sign)) return sign
  const known = nearest[sign]
  if (known !== undefined) return known
  const bare = sign.normalize('NFD').replace(/\p{M}/gu, '')
  return bare !== '' && [...bare].every((one) => alphabet.has(one)) ? bare : '?'
}

/** How many parts an SMS of this text has: 160 signs, or 153 of each when there are several. */
export function partsOfSms(text: string): number {
  const room = [...text].reduce((sum, sign) => sum + (extended.has(sign) ? 2 : 1), 0)
  return room <= 160 ? 1 : Math.ceil(room / 153)
}
