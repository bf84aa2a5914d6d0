/**
 * What the keys of a Latin keyboard give on the Arabic (101) layout, which is that of Windows and, for the letters, of macOS
 * «Arabic – PC»: a reader who forgot to switch types «htyhksjhk» for «افغانستان». One row of keys a line.
 */
export const keyboard: readonly (readonly [latin: string, arabic: readonly string[]])[] = [
  ['`', ['ذ']],
  ['qwertyuiop[]', [...'ضصثقفغعهخحجد']],
  ["asdfghjkl;'", [...'شسيبلاتنمكط']],
  ['zxcvbnm,./', [...'ئءؤر', 'لا', ...'ىةوزظ']],
  // With Shift: only letters, no marks
  ['YHNTGB', ['إ', 'أ', 'آ', 'لإ', 'لأ', 'لآ']],
]
