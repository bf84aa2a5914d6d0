/**
 * Notices that are written anew from one template: what differs between two of them (names, numbers, days, places) is
 * all their news, however much else they share.
 */
export interface TemplateKind {
  name: string
  /** What headline and opening of both must match, each of them: folded words, one space between them. */
  frame: readonly RegExp[]
  /** So many salient words on either side that the other does not mention make it another case. */
  words: number
  /** So many numbers on either side that the other does not have make it another case; left out where they say nothing. */
  numbers?: number
  /** Without this resemblance two of them are two reports. */
  resemblance?: number
  /** There is one every day: those of two days are two reports, if they are not as good as one text. */
  daily?: true
}

export const templateKinds: readonly TemplateKind[] = [
  // «بعث … برقية تهنئة إلى رئيس … بمناسبة ذكرى …»: country, name and occasion are the news; condolences and thanks alike.
  { name: 'greeting', frame: [/ (?:ب?رقيه|رقيات|تهني[هت]|تهان[ي]?|التهاني|تعازي|التعازي|عزاء|مواساه)/], words: 2 },
  // «تلقى … اتصالا هاتفيا من …», «استقبل … السفير …», «يصل إلى … ويغادر»: only the guest changes.
  { name: 'reception', frame: [/ (?:اتصالا هاتفيا|استقبل|يستقبل|التقي|كان في استقباله|كان في وداعه) /], words: 3 },
  // Notices of executions: name, place and the day; the rest is law.
  { name: 'execution', frame: [/ (?:تنفيذ|بتنفيذ) حكم (?:القتل|القصاص|الاعدام) /], words: 2, numbers: 2 },
  // «وصول الطائرة الإغاثية السابعة محملة بـ ١٢ طنا»: ordinal and load.
  { name: 'aid', frame: [/ (?:الاغاثيه|اغاثيه|المساعدات|مساعدات|للاغاثه) /], words: 2, numbers: 2 },
  // Forecasts: the same sky over other regions every day.
  {
    name: 'weather',
    frame: [/ (?:حاله الطقس|الطقس|الارصاد) /, / (?:امطار|غايمه|رياح|الرياح|درجه الحراره|درجات الحراره) /],
    words: 3,
    numbers: 3,
    resemblance: 0.55,
    daily: true,
  },
  // Prayer times: nothing but numbers.
  { name: 'prayer-times', frame: [/ (?:مواقيت|اوقات) الصلاه /], words: 2, numbers: 1 },
  // Closing reports: index, points, volume.
  {
    name: 'market',
    frame: [/ (?:موشر|الموشر|الاسهم|البورصه) /, / (?:نقطه|نقاط) /, / (?:مليون|مليار|مليارات) /],
    words: 3,
    numbers: 4,
  },
  // Draws, timetables and fixtures.
  { name: 'fixtures', frame: [/ (?:الجوله|المباراه|مباريات) /, / (?:الساعه|يلتقي|تقام) /], words: 4, numbers: 3 },
  // Traffic, rescue and police counts: «باشر … ٦١ حادثا»
  {
    name: 'bulletin',
    frame: [/ (?:باشرت|باشر|ضبط|ضبطت|القبض) /, / (?:حادث|حادثا|حالات|حاله|بلاغ|بلاغا|قضيه|مخالفه|مخالفا) /],
    words: 3,
    numbers: 3,
  },
]
