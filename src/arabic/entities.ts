/**
 * HTML entities that scrapers leave in plain text. Decoded for what a reader sees and what is folded, never in the
 * reading itself.
 *
 *  1. `&name;` for the names of HTML 4, `&#1605;` and `&#x645;` for all code points.
 *  2. Without the semicolon only numbers and the five names that are met so (nbsp, quot, amp, lt, gt), and only where no
 *     letter, digit or `=` follows: `?a=1&lt=2` is an address, not an entity.
 *  3. Escaped twice (`&amp;quot;`) is decoded twice; what is not an entity stays as typed.
 *  4. Numbers 128–159 mean the windows-1252 characters, 0, surrogates and numbers beyond Unicode mean U+FFFD
 *     (HTML standard, «numeric character reference end state»).
 */

/** Names of U+00A0–U+00FF, in order. */
const latin1 =
  'nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute micro para ' +
  'middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave ' +
  'Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc ' +
  'Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc ' +
  'iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml'

/** The rest of HTML 4's names that news text has, with the letters and signs they stand for. */
const others: readonly (readonly [string, string])[] = [
  ['quot', '"'],
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['apos', "'"], // XML's, in HTML since 5
  ['OElig', '\u0152'],
  ['oelig', '\u0153'],
  ['Scaron', '\u0160'],
  ['scaron', '\u0161'],
  ['Yuml', '\u0178'],
  ['fnof', '\u0192'],
  ['circ', '\u02C6'],
  ['tilde', '\u02DC'],
  ['ensp', '\u2002'],
  ['emsp', '\u2003'],
  ['thinsp', '\u2009'],
  ['zwnj', '\u200C'],
  ['zwj', '\u200D'],
  ['lrm', '\u200E'],
  ['rlm', '\u200F'],
  ['ndash', '\u2013'],
  ['mdash', '\u2014'],
  ['horbar', '\u2015'],
  ['lsquo', '\u2018'],
  ['rsquo', '\u2019'],
  ['sbquo', '\u201A'],
  ['ldquo', '\u201C'],
  ['rdquo', '\u201D'],
  ['bdquo', '\u201E'],
  ['dagger', '\u2020'],
  ['Dagger', '\u2021'],
  ['bull', '\u2022'],
  ['hellip', '\u2026'],
  ['permil', '\u2030'],
  ['prime', '\u2032'],
  ['Prime', '\u2033'],
  ['lsaquo', '\u2039'],
  ['rsaquo', '\u203A'],
  ['oline', '\u203E'],
  ['frasl', '\u2044'],
  ['euro', '\u20AC'],
  ['trade', '\u2122'],
  ['larr', '\u2190'],
  ['uarr', '\u2191'],
  ['rarr', '\u2192'],
  ['darr', '\u2193'],
  ['harr', '\u2194'],
  ['lArr', '\u21D0'],
  ['rArr', '\u21D2'],
  ['minus', '\u2212'],
  ['infin', '\u221E'],
  ['asymp', '\u2248'],
  ['ne', '\u2260'],
  ['le', '\u2264'],
  ['ge', '\u2265'],
  ['loz', '\u25CA'],
  ['spades', '\u2660'],
  ['clubs', '\u2663'],
  ['hearts', '\u2665'],
  ['diams', '\u2666'],
  ['alpha', '\u03B1'],
  ['beta', '\u03B2'],
  ['gamma', '\u03B3'],
  ['delta', '\u03B4'],
  ['Delta', '\u0394'],
  ['mu', '\u03BC'],
  ['pi', '\u03C0'],
  ['sigma', '\u03C3'],
  ['omega', '\u03C9'],
  ['Omega', '\u03A9'],
  ['newline', '\n'], // HTML 5 writes NewLine; both are met
  ['NewLine', '\n'],
  ['Tab', '\t'],
]

const names = new Map<string, string>(others)
for (const [index, name] of latin1.split(' ').entries()) names.set(name, String.fromCharCode(0xa0 + index))

/** What the numbers 128–159 mean: they are written by tools that took windows-1252 for Unicode. */
const c1 =
  '\u20AC\x81\u201A\u0192\u201E\u2026\u2020\u2021\u02C6\u2030\u0160\u2039\u0152\x8D\u017D\x8F\x90\u2018\u2019\u201C\u201D\u2022\u2013\u2014\u02DC\u2122\u0161\u203A\u0153\x9D\u017E\u0178'

const pattern =
  /&(?:amp;){0,4}(?:#(\d{1,8})(?:;|(?![\w=]))|#[xX]([\dA-Fa-f]{1,7})(?:;|(?![\w=]))|([A-Za-z][A-Za-z\d]{1,7});|(nbsp|quot|amp|lt|gt)(?![\w=;]))/g

/** Decodes the entities of a text, see the list above. Text without `&` comes back as it is. */
export function decodeEntities(text: string): string {
  if (!text.includes('&')) return text
  return text.replace(pattern, (all, decimal?: string, hexadecimal?: string, name?: string, bare?: string) => {
    if (decimal !== undefined) return fromNumber(Number.parseInt(decimal, 10))
    if (hexadecimal !== undefined) return fromNumber(Number.parseInt(hexadecimal, 16))
    return names.get((name ?? bare)!) ?? all
  })
}

function fromNumber(code: number): string {
  if (code >= 0x80 && code <= 0x9f) return c1[code - 0x80]!
  if (code === 0 || code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff)) return '\uFFFD'
  return String.fromCodePoint(code)
}
