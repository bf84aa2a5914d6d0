/** Names and foreign words that are spelt in several ways, and the months by all their names. One class a line. */
export const names = `
يناير جانفي
فبراير شباط فيفري
مارس آذار
أبريل نيسان أفريل
مايو أيار ماي
يونيو حزيران جوان
يوليو تموز جويلية يوليوز
أغسطس آب أوت غشت
سبتمبر أيلول شتنبر
أكتوبر
نوفمبر نونبر
ديسمبر دجنبر
أمريكا أميركا
أمريكي أميركي
`
