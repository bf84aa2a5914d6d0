/** Eleventy ships no types; this is the part of it that we use. */
declare module '@11ty/eleventy' {
  export default class Eleventy {
    constructor(
      input: string,
      output: string,
      options: { quietMode: boolean; configPath: string; config: (eleventyConfig: never) => void },
    )
    disableLogger(): void
    init(): Promise<void>
    toJSON(): Promise<unknown>
  }
}
