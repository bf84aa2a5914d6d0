/** First code points of the decimal digit runs met in Arabic text, besides 0–9. */
const zeros = [0x0660, 0x06f0]

/** A text with Arabic-Indic and Persian digits turned into 0–9; everything else and the length stay. */
export function latinDigits(text: string): string {
  return text.replace(/[٠-٩۰-۹]/g, (digit) => {
    const code = digit.charCodeAt(0)
    const zero = zeros.find((first) => code >= first && code < first + 10)!
    return String(code - zero)
  })
}
