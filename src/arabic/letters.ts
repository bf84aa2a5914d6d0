/** Names of the code points that the rest of the code speaks of (Unicode names, shortened). */
export const HAMZA = '\u0621'
export const ALEF_MADDA = '\u0622'
export const ALEF_HAMZA_ABOVE = '\u0623'
export const WAW_HAMZA = '\u0624'
export const ALEF_HAMZA_BELOW = '\u0625'
export const YEH_HAMZA = '\u0626'
export const ALEF = '\u0627'
export const BEH = '\u0628'
export const TEH_MARBUTA = '\u0629'
export const TEH = '\u062A'
export const SEEN = '\u0633'
export const FEH = '\u0641'
export const KAF = '\u0643'
export const LAM = '\u0644'
export const MEEM = '\u0645'
export const NOON = '\u0646'
export const HEH = '\u0647'
export const WAW = '\u0648'
export const ALEF_MAKSURA = '\u0649'
export const YEH = '\u064A'
export const TATWEEL = '\u0640'
export const ALEF_WASLA = '\u0671'
export const FARSI_YEH = '\u06CC'
export const KEHEH = '\u06A9'
export const HEH_GOAL = '\u06C1'
export const HEH_DOACHASHMEE = '\u06BE'
export const TEH_MARBUTA_GOAL = '\u06C3'
export const AE = '\u06D5'
export const HIGH_HAMZA_ALEF = '\u0675'
export const DOTLESS_BEH = '\u066E'
export const DOTLESS_QAF = '\u066F'
export const ARABIC_COMMA = '\u060C'
export const ARABIC_SEMICOLON = '\u061B'
export const ARABIC_QUESTION_MARK = '\u061F'
export const NO_BREAK_SPACE = '\u00A0'
export const BYTE_ORDER_MARK = '\uFEFF'
export const REPLACEMENT_CHARACTER = '\uFFFD'

/** Ranges (inclusive) of characters that carry no letter: combining marks of the Arabic blocks. */
export const markRanges: readonly (readonly [number, number])[] = [
  [0x0300, 0x036f], // combining diacritics, met on Latin names
  [0x0610, 0x061a], // honorifics and Koranic signs
  [0x064b, 0x065f], // harakat, shadda, sukun, hamza above and below
  [0x0670, 0x0670], // superscript alef
  [0x06d6, 0x06dc],
  [0x06df, 0x06e4],
  [0x06e7, 0x06e8],
  [0x06ea, 0x06ed],
  [0x08d3, 0x08ff], // extended-A marks
]

/** Ranges of characters that show nothing: they may stand inside a word and do not part it. */
export const invisibleRanges: readonly (readonly [number, number])[] = [
  [0x00ad, 0x00ad], // soft hyphen
  [0x061c, 0x061c], // Arabic letter mark
  [0x200b, 0x200f], // zero-width space, joiners, directional marks
  [0x202a, 0x202e], // bidi embeddings and overrides
  [0x2060, 0x2064],
  [0x2066, 0x206f], // bidi isolates
  [0xfe00, 0xfe0f], // variation selectors
  [0xfeff, 0xfeff], // byte order mark inside the text
]
