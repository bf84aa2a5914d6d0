/**
 * What Latin letters of a name may stand for in Arabic: `[latin, usual, unusual]`, Arabic spellings parted by spaces, `-` where nothing
 * is written. `^` and `$` are the name's beginning and end. Arabic writes short vowels seldom, and hears several sounds where Latin
 * has one letter. Names are looked up by their consonants, see `latinSkeletons`, so the usual spellings must have those that the name
 * has in Arabic; the unusual ones only weigh.
 */
export const romanisation: readonly (readonly [latin: string, usual: string, unusual?: string])[] = [
  ['sch', 'ش'], // Schröder شرودر
  ['ngt', 'نت', 'نغت'], // Washington واشنطن
  ['ohn', 'ون'], // John جون, Johnson جونسون
  ['kh', 'خ'],
  ['gh', 'غ'],
  ['sh', 'ش'],
  ['ch', 'ش تش ك', 'خ'], // Charles شارل, Chavez تشافيز, Michael مايكل
  ['th', 'ث', 'ت ط ذ'],
  ['dh', 'ذ ض ظ', 'د'],
  ['ph', 'ف'],
  ['ck', 'ك'],
  ['b', 'ب'],
  ['p', 'ب'],
  ['t', 'ت ط', 'ث'],
  ['j', 'ج', 'غ'],
  ['g', 'غ ج', 'ق ك'],
  ['h', 'ه ح', '-'],
  ['h$', '- ه'],
  ['d', 'د ض', 'ذ ظ'],
  ['r', 'ر'],
  ['z', 'ز ظ', 'ذ س'],
  ['s', 'س ص', 'ز ش'],
  ['f', 'ف'],
  ['v', 'ف', 'ب'],
  ['q', 'ق', 'ك'],
  ['k', 'ك', 'ق خ'],
  ['c', 'ك', 'ق ش'], // Cameron كاميرون
  ['ce', 'س'],
  ['ci', 'سي', 'س'],
  ['cy', 'سي', 'س'],
  ['x', 'كس', 'ز'],
  ['l', 'ل'],
  ['m', 'م'],
  ['n', 'ن'],
  ['w', 'و', 'ف'],
  ['y', 'ي', '-'],
  ["'", '- ع ء'],
  ['a', '- ا', 'ع ه ي ء'],
  ['e', '- ي', 'ا ه ع ء'],
  ['i', '- ي', 'ا ع'],
  ['o', '- و', 'ا ع'],
  ['u', '- و', 'ا ع'],
  ['^a', 'ا ع'],
  ['^e', 'ا اي', 'ع'],
  ['^i', 'ا اي ع'],
  ['^o', 'ا او ع'],
  ['^u', 'ا او ع', 'ي'],
  ['a$', 'ا ه', '- ي'],
  ['e$', '- ي', 'ه'],
  ['o$', 'و', '- ا'],
  ['aa', 'ا', 'ع'],
  ['ah$', 'ه ا اح ح'],
  ['ee', 'ي'],
  ['oo', 'و'],
  ['ou', 'و', '- او'],
  ['ow', 'و او'],
  ['ai', 'اي ي ا', 'اع'],
  ['ay', 'اي ي'],
  ['ei', 'ي اي'],
  ['ey', 'ي'],
  ['ie', 'ي'],
  ['ea', 'ي يا ا'],
  ['au', 'او و'],
  ['aw', 'او و'],
  ['ew', 'يو و'],
  ['ua', 'وا و', 'ا'],
  ['uu', 'و'],
  ['iy', 'ي'],
  ['ya', 'يا ي'],
  ['yo', 'يو ي'],
  ['yu', 'يو ي'],
]

/** Letters of one sound to a Latin ear: each is taken for the first of its row. */
export const soundsAlike: readonly string[] = ['تطث', 'سصش', 'دضذظ', 'كقخ', 'غج', 'هحة', 'زظ', 'فڤ', 'بپ']
