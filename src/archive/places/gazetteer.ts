/**
 * Countries, their capitals and the adjectives that tell of them, in the names that Arabic newspapers use. Other names of a
 * country (CLDR's long ones, older spellings) stand in `also`. An adjective is left out where it is as often a person's
 * name or another word (تركي، كندي، هندي are names of men; نيجري is spelt as نيجيري): its definite feminine still counts
 * where `feminine` gives it.
 */
export interface Country {
  name: string
  capital?: string
  /** Masculine, without article: روسي. Counts in all its forms with the article, and as a feminine without. */
  adjective?: string
  /** Only these forms count, as they stand. */
  forms?: string[]
  also?: string[]
}

export const gazetteer: readonly Country[] = [
  // Arab states
  {
    name: 'السعودية',
    capital: 'الرياض',
    forms: ['السعودي', 'السعوديين', 'السعوديون'],
    also: ['المملكة العربية السعودية', 'العربية السعودية'],
  },
  { name: 'الإمارات', capital: 'أبوظبي', adjective: 'إماراتي', also: ['الإمارات العربية المتحدة', 'دولة الإمارات'] },
  { name: 'الكويت', adjective: 'كويتي' }, // the capital has the country's name
  { name: 'قطر', capital: 'الدوحة', adjective: 'قطري' },
  { name: 'البحرين', capital: 'المنامة', adjective: 'بحريني' },
  { name: 'عُمان', capital: 'مسقط', also: ['سلطنة عمان', 'سلطنة عُمان'], forms: ['العماني', 'العمانية', 'العمانيين'] }, // bare عمان is Amman too
  { name: 'اليمن', capital: 'صنعاء', adjective: 'يمني' },
  { name: 'العراق', capital: 'بغداد', adjective: 'عراقي' },
  { name: 'سوريا', capital: 'دمشق', adjective: 'سوري', also: ['سورية', 'الجمهورية العربية السورية'] },
  { name: 'لبنان', capital: 'بيروت', adjective: 'لبناني' },
  { name: 'الأردن', capital: 'عمّان', adjective: 'أردني' },
  { name: 'فلسطين', adjective: 'فلسطيني', also: ['الأراضي الفلسطينية', 'قطاع غزة', 'الضفة الغربية'] },
  { name: 'القدس' },
  { name: 'غزة' },
  {
    name: 'مصر',
    capital: 'القاهرة',
    forms: ['المصرية', 'المصريين', 'المصريون', 'مصرية'],
    also: ['جمهورية مصر العربية'],
  }, // المصري is a family name
  { name: 'السودان', capital: 'الخرطوم', adjective: 'سوداني' },
  { name: 'جنوب السودان', capital: 'جوبا' },
  { name: 'ليبيا', capital: 'طرابلس', adjective: 'ليبي' },
  { name: 'تونس', adjective: 'تونسي' },
  { name: 'الجزائر', adjective: 'جزائري' },
  {
    name: 'المغرب',
    capital: 'الرباط',
    forms: ['المغربي', 'المغربية', 'مغربية', 'المغاربة'],
    also: ['المملكة المغربية'],
  },
  { name: 'موريتانيا', capital: 'نواكشوط', adjective: 'موريتاني' },
  { name: 'الصومال', capital: 'مقديشو', adjective: 'صومالي' },
  { name: 'جيبوتي', adjective: 'جيبوتي' },
  { name: 'جزر القمر', capital: 'موروني' },
  // Asia
  { name: 'إيران', capital: 'طهران', adjective: 'إيراني' },
  { name: 'تركيا', capital: 'أنقرة', forms: ['التركية', 'الأتراك', 'تركية'] }, // تركي is a name of men
  { name: 'إسرائيل', capital: 'تل أبيب', adjective: 'إسرائيلي' },
  { name: 'أفغانستان', capital: 'كابول', adjective: 'أفغاني', also: ['كابل'] },
  { name: 'باكستان', capital: 'إسلام آباد', adjective: 'باكستاني', also: ['إسلام اباد'] },
  { name: 'الهند', capital: 'نيودلهي', forms: ['الهندي', 'الهندية', 'الهنود'] },
  { name: 'بنغلاديش', capital: 'دكا', adjective: 'بنغلاديشي', also: ['بنجلاديش', 'بنغلادش'] },
  { name: 'سريلانكا', capital: 'كولومبو', adjective: 'سريلانكي', also: ['سري لانكا'] },
  { name: 'نيبال', capital: 'كاتماندو', adjective: 'نيبالي' },
  { name: 'بوتان', capital: 'تيمفو' },
  { name: 'المالديف', capital: 'ماليه', adjective: 'مالديفي' },
  { name: 'الصين', capital: 'بكين', adjective: 'صيني' },
  { name: 'تايوان', capital: 'تايبيه', adjective: 'تايواني' },
  { name: 'هونغ كونغ', also: ['هونج كونج'] },
  { name: 'اليابان', capital: 'طوكيو', adjective: 'ياباني' },
  { name: 'كوريا الجنوبية', capital: 'سيول', also: ['سيئول'] },
  { name: 'كوريا الشمالية', capital: 'بيونغ يانغ', also: ['بيونجيانج', 'بيونغيانغ'] },
  { name: 'منغوليا', capital: 'أولان باتور', adjective: 'منغولي' },
  { name: 'فيتنام', capital: 'هانوي', adjective: 'فيتنامي' },
  { name: 'تايلاند', capital: 'بانكوك', adjective: 'تايلاندي', also: ['تايلند'] },
  { name: 'كمبوديا', capital: 'بنوم بنه', adjective: 'كمبودي' },
  { name: 'لاوس', capital: 'فيينتيان' },
  { name: 'ميانمار', capital: 'نايبيداو', adjective: 'بورمي', also: ['بورما'] },
  { name: 'ماليزيا', capital: 'كوالالمبور', adjective: 'ماليزي', also: ['كوالا لمبور'] },
  { name: 'سنغافورة', adjective: 'سنغافوري' },
  { name: 'إندونيسيا', capital: 'جاكرتا', adjective: 'إندونيسي' },
  { name: 'الفلبين', capital: 'مانيلا', adjective: 'فلبيني', also: ['الفليبين'] },
  { name: 'بروناي' },
  { name: 'تيمور الشرقية', capital: 'ديلي' },
  { name: 'كازاخستان', capital: 'أستانا', adjective: 'كازاخستاني', also: ['كازاخستان'] },
  { name: 'أوزبكستان', capital: 'طشقند', adjective: 'أوزبكي', also: ['أوزباكستان'] },
  { name: 'تركمانستان', capital: 'عشق آباد', adjective: 'تركماني', also: ['عشق أباد'] },
  { name: 'طاجيكستان', capital: 'دوشنبه', adjective: 'طاجيكي' },
  { name: 'قرغيزستان', capital: 'بيشكك', adjective: 'قرغيزي', also: ['قيرغيزستان', 'قرغيزيا'] },
  { name: 'أذربيجان', capital: 'باكو', adjective: 'أذربيجاني', also: ['أذربيجان'] },
  { name: 'أرمينيا', capital: 'يريفان', forms: ['الأرمنية', 'الأرمينية', 'الأرميني'] },
  { name: 'جورجيا', capital: 'تبليسي', adjective: 'جورجي' },
  { name: 'قبرص', capital: 'نيقوسيا', adjective: 'قبرصي' },
  // Europe
  { name: 'روسيا', capital: 'موسكو', adjective: 'روسي', also: ['روسيا الاتحادية', 'الروس'] },
  { name: 'أوكرانيا', capital: 'كييف', adjective: 'أوكراني' },
  { name: 'بيلاروسيا', capital: 'مينسك', adjective: 'بيلاروسي', also: ['روسيا البيضاء'] },
  { name: 'مولدوفا', capital: 'كيشيناو', adjective: 'مولدوفي' },
  { name: 'رومانيا', capital: 'بوخارست', adjective: 'روماني' },
  { name: 'بلغاريا', capital: 'صوفيا', adjective: 'بلغاري' },
  { name: 'اليونان', capital: 'أثينا', adjective: 'يوناني' },
  { name: 'ألبانيا', capital: 'تيرانا', adjective: 'ألباني' },
  { name: 'مقدونيا الشمالية', capital: 'سكوبيه', adjective: 'مقدوني', also: ['مقدونيا'] },
  { name: 'كوسوفو', capital: 'بريشتينا' },
  { name: 'صربيا', capital: 'بلغراد', adjective: 'صربي' },
  { name: 'الجبل الأسود', capital: 'بودغوريتسا' },
  { name: 'البوسنة والهرسك', capital: 'سراييفو', adjective: 'بوسني', also: ['البوسنة'] },
  { name: 'كرواتيا', capital: 'زغرب', adjective: 'كرواتي' },
  { name: 'سلوفينيا', capital: 'ليوبليانا', adjective: 'سلوفيني' },
  { name: 'المجر', capital: 'بودابست', adjective: 'مجري', also: ['هنغاريا'] },
  { name: 'سلوفاكيا', capital: 'براتيسلافا', adjective: 'سلوفاكي' },
  { name: 'التشيك', capital: 'براغ', adjective: 'تشيكي', also: ['جمهورية التشيك'] },
  { name: 'بولندا', capital: 'وارسو', adjective: 'بولندي' },
  { name: 'ليتوانيا', capital: 'فيلنيوس', adjective: 'ليتواني' },
  { name: 'لاتفيا', capital: 'ريغا', adjective: 'لاتفي' },
  { name: 'إستونيا', capital: 'تالين', adjective: 'إستوني' },
  { name: 'فنلندا', capital: 'هلسنكي', adjective: 'فنلندي' },
  { name: 'السويد', capital: 'ستوكهولم', adjective: 'سويدي' },
  { name: 'النرويج', capital: 'أوسلو', adjective: 'نرويجي' },
  { name: 'الدنمارك', capital: 'كوبنهاغن', adjective: 'دنماركي', also: ['الدانمارك', 'كوبنهاجن'] },
  { name: 'آيسلندا', capital: 'ريكيافيك', adjective: 'آيسلندي', also: ['أيسلندا'] },
  { name: 'ألمانيا', capital: 'برلين', adjective: 'ألماني' },
  { name: 'النمسا', capital: 'فيينا', adjective: 'نمساوي' },
  { name: 'سويسرا', capital: 'برن', adjective: 'سويسري' },
  { name: 'جنيف' },
  { name: 'فرنسا', capital: 'باريس', adjective: 'فرنسي' },
  { name: 'بلجيكا', capital: 'بروكسل', adjective: 'بلجيكي' },
  { name: 'هولندا', capital: 'أمستردام', adjective: 'هولندي', also: ['لاهاي'] },
  { name: 'لوكسمبورغ', also: ['لوكسمبورج'] },
  { name: 'بريطانيا', capital: 'لندن', adjective: 'بريطاني', also: ['المملكة المتحدة', 'إنجلترا', 'إنكلترا'] },
  { name: 'أيرلندا', capital: 'دبلن', adjective: 'أيرلندي', also: ['إيرلندا'] },
  { name: 'إسبانيا', capital: 'مدريد', adjective: 'إسباني' },
  { name: 'البرتغال', capital: 'لشبونة', adjective: 'برتغالي' },
  { name: 'إيطاليا', capital: 'روما', adjective: 'إيطالي' },
  { name: 'الفاتيكان' },
  { name: 'مالطا', capital: 'فاليتا', adjective: 'مالطي' },
  { name: 'موناكو' },
  { name: 'أندورا' },
  { name: 'سان مارينو' },
  { name: 'ليختنشتاين' },
  // Africa
  { name: 'إثيوبيا', capital: 'أديس أبابا', adjective: 'إثيوبي' },
  { name: 'إريتريا', capital: 'أسمرة', adjective: 'إريتري' },
  { name: 'كينيا', capital: 'نيروبي', adjective: 'كيني' },
  { name: 'أوغندا', capital: 'كمبالا', adjective: 'أوغندي' },
  { name: 'تنزانيا', capital: 'دودوما', adjective: 'تنزاني' },
  { name: 'رواندا', capital: 'كيغالي', adjective: 'رواندي' },
  { name: 'بوروندي', capital: 'بوجمبورا' },
  { name: 'الكونغو الديمقراطية', capital: 'كينشاسا', also: ['جمهورية الكونغو الديمقراطية'] },
  { name: 'الكونغو', capital: 'برازافيل', adjective: 'كونغولي' },
  { name: 'الغابون', capital: 'ليبرفيل', adjective: 'غابوني', also: ['الجابون'] },
  { name: 'الكاميرون', capital: 'ياوندي', adjective: 'كاميروني' },
  { name: 'نيجيريا', capital: 'أبوجا', adjective: 'نيجيري' },
  { name: 'النيجر', capital: 'نيامي' },
  { name: 'تشاد', capital: 'نجامينا', adjective: 'تشادي', also: ['انجمينا'] },
  { name: 'مالي', capital: 'باماكو', forms: [], also: ['جمهورية مالي'] }, // bare مالي is "financial": see `alone`
  { name: 'بوركينا فاسو', capital: 'واغادوغو' },
  { name: 'السنغال', capital: 'داكار', adjective: 'سنغالي' },
  { name: 'غامبيا', capital: 'بانجول', adjective: 'غامبي' },
  { name: 'غينيا', capital: 'كوناكري', adjective: 'غيني' },
  { name: 'غينيا بيساو', capital: 'بيساو' },
  { name: 'غينيا الاستوائية', capital: 'مالابو' },
  { name: 'سيراليون', capital: 'فريتاون' },
  { name: 'ليبيريا', capital: 'مونروفيا', adjective: 'ليبيري' },
  { name: 'ساحل العاج', capital: 'ياموسوكرو', adjective: 'إيفواري', also: ['كوت ديفوار'] },
  { name: 'غانا', capital: 'أكرا', adjective: 'غاني' },
  { name: 'توغو', capital: 'لومي' },
  { name: 'بنين', capital: 'بورتو نوفو' },
  { name: 'أفريقيا الوسطى', capital: 'بانغي', also: ['جمهورية أفريقيا الوسطى'] },
  { name: 'أنغولا', capital: 'لواندا', adjective: 'أنغولي' },
  { name: 'زامبيا', capital: 'لوساكا', adjective: 'زامبي' },
  { name: 'زيمبابوي', capital: 'هراري' },
  { name: 'موزمبيق', capital: 'مابوتو', adjective: 'موزمبيقي' },
  { name: 'ملاوي', capital: 'ليلونغوي' },
  { name: 'مدغشقر', capital: 'أنتاناناريفو' },
  { name: 'بوتسوانا', capital: 'غابورون' },
  { name: 'ناميبيا', capital: 'ويندهوك' },
  { name: 'جنوب أفريقيا', capital: 'بريتوريا', also: ['جنوب إفريقيا'] },
  { name: 'ليسوتو', capital: 'ماسيرو' },
  { name: 'إسواتيني', capital: 'مبابان', also: ['سوازيلاند'] },
  { name: 'سيشل', capital: 'فيكتوريا', also: ['سيشيل'] },
  { name: 'موريشيوس', capital: 'بورت لويس' },
  { name: 'الرأس الأخضر', capital: 'برايا' },
  // The Americas
  {
    name: 'الولايات المتحدة',
    capital: 'واشنطن',
    adjective: 'أمريكي',
    also: [
      'الولايات المتحدة الأمريكية',
      'أمريكا',
      'أميركا',
      'الأميركي',
      'الأميركية',
      'الأميركيين',
      'الأميركيون',
      'أميركية',
    ],
  },
  { name: 'نيويورك' },
  { name: 'كندا', capital: 'أوتاوا', forms: ['الكندية', 'الكنديين', 'كندية'] }, // الكندي is a family name
  { name: 'المكسيك', capital: 'مكسيكو', adjective: 'مكسيكي' },
  { name: 'كوبا', capital: 'هافانا', adjective: 'كوبي' },
  { name: 'هايتي', capital: 'بورت أو برنس' },
  { name: 'الدومينيكان', capital: 'سانتو دومينغو' },
  { name: 'جامايكا', capital: 'كينغستون', adjective: 'جامايكي' },
  { name: 'غواتيمالا' },
  { name: 'هندوراس', capital: 'تيغوسيغالبا' },
  { name: 'السلفادور', capital: 'سان سلفادور' },
  { name: 'نيكاراغوا', capital: 'ماناغوا' },
  { name: 'كوستاريكا', capital: 'سان خوسيه' },
  { name: 'بنما', adjective: 'بنمي' },
  { name: 'كولومبيا', capital: 'بوغوتا', adjective: 'كولومبي' },
  { name: 'فنزويلا', capital: 'كراكاس', adjective: 'فنزويلي' },
  { name: 'الإكوادور', capital: 'كيتو', adjective: 'إكوادوري' },
  { name: 'بيرو', capital: 'ليما' },
  { name: 'بوليفيا', capital: 'لاباز', adjective: 'بوليفي' },
  { name: 'البرازيل', capital: 'برازيليا', adjective: 'برازيلي' },
  { name: 'باراغواي', capital: 'أسونسيون' },
  { name: 'أوروغواي', capital: 'مونتيفيديو' },
  { name: 'الأرجنتين', capital: 'بوينس آيرس', adjective: 'أرجنتيني' },
  { name: 'تشيلي', capital: 'سانتياغو', adjective: 'تشيلي' },
  // Oceania
  { name: 'أستراليا', capital: 'كانبرا', adjective: 'أسترالي' },
  { name: 'نيوزيلندا', capital: 'ولينغتون', adjective: 'نيوزيلندي' },
  { name: 'فيجي', capital: 'سوفا' },
  { name: 'بابوا غينيا الجديدة', capital: 'بورت مورسبي' },
]

/** Names that are more often another word when they stand alone; they count only as `also` has them. */
export const ambiguousNames: ReadonlySet<string> = new Set([
  'مالي', // financial
  'عُمان', // Amman, bare
  'عمّان', // Oman, bare: told apart by nothing that the text gives
  'ديلي', // of English names
  'فيكتوريا', // a name of women
  'صوفيا', // a name of women
  'سيول', // floods
  'برن', // part of other words' spellings
  'ماليه', // financial, feminine
  'بنين', // boys
  'كيتو', // a diet
  'ليما', // of many names
])

/** Words and phrases in which what is spelt as a place means something else, the last word with any suffix: «مسقط رأسه». */
export const otherMeanings: readonly string[] = [
  'باكرا', // early; spelt as «in Accra»
  'مسقط رأس', // birthplace
  'الرباط الصليبي', // a ligament
  'الرباط المقدس', // marriage
  'كابل بحري', // cables
  'كابل كهرب',
  'كابل الكهرب',
  'كابل ألياف',
  'كابل الألياف',
  'كابل الإنترنت',
  'قطر الدائرة', // diameter
  'كوبا أمريكا', // the cup, in both spellings
  'كوبا أميركا',
  'جورجيا ميلوني', // a name of women
]
