/**
 * Verbs of the news, by the perfect («he did»). The stems of a regular verb are derived (see `verb-stems.ts`); where the
 * imperfect of a hollow verb has و or ي, it stands behind.
 */
export const verbs = `
قال قول
كان كون
أعلن
أضاف
أشار
أكد
`
