/** Words that look as if a clitic or an ending stood on them, and do not: they are never cut. */
export const whole = `
طالبان لبنان السودان باكستان أفغانستان اليابان اليونان المانيا
`
