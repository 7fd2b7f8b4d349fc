/** Text of a stranger's file: control characters, which could command a terminal, become a visible mark. */
export function printable(text: string): string {
  const clean = text.replace(/[\p{Cc}\p{Cf}]/gu, '\u{FFFD}')
  return clean.length > 120 ? `${clean.slice(0, 120)}…` : clean
}
