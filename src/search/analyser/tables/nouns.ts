/**
 * Nouns and adjectives of the news whose forms no ending tells: the word, then its broken plurals and other forms that are
 * the same word. One class a line.
 */
export const nouns = `
صحيفة صحف
مدرسة مدارس
دولة دول
رئيس رؤساء
وزير وزراء
يوم أيام
عام أعوام
منطقة مناطق
شركة
`
