/** Names come from a stranger's file: control characters, which could command a terminal, become a visible mark. */
export function printable(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}]/gu, '\u{FFFD}')
}
