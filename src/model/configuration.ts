import * as z from 'zod'

/** Pages link to it: no `javascript:` and the like. */
const webAddress = z.url({
  protocol: /^https?$/,
  error: ({ input }) =>
    /^[^\s:/]+\.[^\s:/]+(\/\S*)?$/.test(String(input))
      ? `an address begins with https:// or http://: write https://${input}`
      : 'an address that begins with https:// or http://, such as https://example.org',
})

/** A rule of the user's own for lines that match. */
const marker = z.strictObject({
  /** A line that is, once folded, just this text, or begins with it where it ends in `…`. */
  line: z.string().min(1).optional(),
  /** Or: a regular expression over the line as it stands. */
  pattern: z.string().min(1).optional(),
  role: z.enum(['boilerplate', 'source', 'read-also', 'related', 'tags', 'sign-off', 'byline', 'caption', 'headline']),
})

/** What an archive is called that was given no name, in the language of its interface. */
const unnamed = {
  ar: { title: 'أرشيف', description: 'أرشيف لمواد صحفية عربية، كل مادة مرة واحدة، قابلة للبحث والاقتباس.' },
  en: {
    title: 'Arshif',
    description: 'An archive of Arabic news: every article once, to be read, searched and cited.',
  },
}

/** Colours by role, as `public/styles/tokens.css` has them. */
export const colourRoles = [
  'paper',
  'raised',
  'sunken',
  'ink',
  'ink-soft',
  'rule',
  'rule-strong',
  'accent',
  'accent-strong',
  'accent-soft',
  'on-accent',
  'link',
  'visited',
  'mark',
  'on-mark',
  'warning',
  'warning-soft',
  'added',
  'on-added',
  'removed',
  'on-removed',
  'focus',
  'role-headline',
  'role-body',
  'role-dateline',
  'role-source',
  'role-related',
  'role-published',
  'role-tags',
  'role-boilerplate',
] as const

const colour = z.string().regex(/^[#a-zA-Z0-9(),.%/ -]+$/, 'a colour as CSS writes it, such as #0b5d52 or teal')

const fields = z.strictObject({
  title: z.string().min(1).optional(),
  description: z.string().optional(),
  /** Where the site will be published, `https://example.org`; needed for canonical links, feeds and the sitemap. */
  url: webAddress.optional(),
  /** Path below the host, `/archive/`. */
  base: z
    .string()
    .regex(/^\/([^\s?#"'<>]*\/)?$/, 'a path that starts and ends with /')
    .default('/'),
  language: z.enum(['ar', 'en']).default('ar'),
  digits: z.enum(['arabic-indic', 'latin']).default('latin'),
  calendar: z.enum(['gregorian', 'both']).default('both'),
  /** Text of the licence or terms of use, and its address. */
  licence: z.strictObject({ text: z.string().min(1), url: webAddress.optional() }).optional(),
  /** Of the light theme; what of it stands on paper is made lighter for the dark one. */
  colours: z.partialRecord(z.enum(colourRoles), colour).default({}),
  /** Of the dark theme. */
  darkColours: z.partialRecord(z.enum(colourRoles), colour).default({}),
  /** Names and links of sources, by the name the input has. */
  sources: z
    .record(
      z.string(),
      z.strictObject({
        name: z.string().min(1).optional(),
        url: webAddress.optional(),
        aliases: z.array(z.string()).default([]),
      }),
    )
    .default({}),
  markers: z.array(marker).default([]),
  /** Which field of the input is which: `{text: "content"}`. */
  fields: z
    .partialRecord(z.enum(['text', 'title', 'url', 'published', 'source', 'author', 'tags', 'id']), z.string())
    .default({}),
  /** Characters of text beyond which a document is a finding. */
  largestDocument: z
    .number()
    .int()
    .positive()
    .default(32 * 1024 * 1024),
  /** Documents of fewer words are set aside. */
  fewestWords: z.number().int().nonnegative().default(5),
  /** Captures beyond this many share one viewer page. */
  capturePages: z.number().int().nonnegative().default(5000),
  search: z.strictObject({ engine: z.enum(['native', 'pagefind']).default('native') }).default({ engine: 'native' }),
  /** Keep what was read for reading offline. */
  offline: z.boolean().default(false),
})

/** `arshif.config.ts` or `.json`. Every field may be left out. */
export const configurationSchema = fields.transform(({ title, description, ...rest }) => ({
  title: title ?? unnamed[rest.language].title,
  description: description ?? unnamed[rest.language].description,
  ...rest,
}))

export type Configuration = z.infer<typeof configurationSchema>
export type ColourRole = (typeof colourRoles)[number]
export type Marker = Configuration['markers'][number]
