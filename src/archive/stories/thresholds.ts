/**
 * Every number that the grouping into stories rests on. Shares are 0–1, lengths are folded words. The figures in the
 * reasons were measured on 139 pairs of real articles labelled by hand and on 31,030 articles of 13 papers.
 */
export const thresholds = {
  /**
   * Words of a shingle. Three words part edited copies (containment 0.70 and more) from templates (0.73 and less) as
   * well as five do, and keep half as many again of the shingles of a text with 5 % of its words changed (0.86, not 0.77).
   */
  shingle: 3,
  /** Texts of fewer words are never joined: greetings and «التفاصيل لاحقا» are alike without being one text. */
  fewestWords: 15,

  /** Rows of the MinHash signature over the whole body. */
  wholeRows: 96,
  /** Rows of the signature over the opening: papers abridge from the end, so that a cut text keeps its opening. */
  openingRows: 32,
  /** Words of the opening. */
  openingWords: 80,
  /**
   * Rows of a band. A pair of resemblance r meets in one of 48 bands of two rows with 1 − (1 − r²)^48: 0.98 at 0.29,
   * 0.86 at 0.2, 0.02 at 0.02 (two texts with one signature line in common). The 16 bands over the opening add the
   * abridged: at 0.5 between the openings 0.99.
   */
  bandRows: 2,
  /**
   * A band that more articles share is a form's: timetables and the like would be compared each with each, a billion
   * pairs for 50,000. The most common band of the 31,030 articles is in 192.
   */
  mostInBand: 200,
  /** Candidates whose signatures let expect less containment than this are not read again: 3 deviations below `contained`. */
  estimatedContainment: 0.35,

  /** Share of the shorter one's shingles that the other must have: the least of the clear pairs has 0.70. */
  contained: 0.695,
  /** From here on, without an objection, a pair joins nothing but counts where others join: versions of versions. */
  near: 0.55,
  /** Two texts of this resemblance are one text unless a guard objects. */
  resembling: 0.5,

  /** Names of persons that stand in one of the two only: two a side are other people. Edited copies differ by one at most. */
  otherPersons: 2,
  /** Salient words that stand in one of the two only: edited copies differ by three at most, mostly spellings. */
  otherSubject: 4,
  /** Days between two texts from which on other numbers in the headlines are another case, not a later toll. */
  daysOfOneCase: 3,
  /** Words after the headline in which a notice shows of what kind it is. */
  announcingWords: 50,
  /** Above this resemblance other salient words are the editor's. */
  surelyOneText: 0.8,

  /**
   * Share of the longer text's opening that an abridged copy must have, for news is written so that it can be cut from
   * the end: abridged copies have 0.37 and more, sections of composite pages and copy inside own reporting 0.32 and less.
   */
  sharedOpening: 0.34,
  /** Share of the longer one's headline that is enough although it opens otherwise: own introductions to the same news. */
  sharedHeadline: 0.7,
  /** The same where they share more: there only a quite different opening tells. */
  sharedOpeningOfMost: 0.2,
  /** Words of the opening that is looked at, half of a short text. */
  judgedOpeningWords: 60,
  /** Below this resemblance the longer text tells so much more that its opening must be shared ... */
  tellsMore: 0.5,
  /** ... and below this it must not be altogether another. */
  tellsOther: 0.65,
  /** A text of fewer words than this is a sentence or two ... */
  fewestAbridgedWords: 50,
  /** ... and in a text so many times as long a quotation, no abridged version. */
  mostTimesLonger: 5,
} as const
