import type { EleventyConfig } from './src/site/eleventy.ts'

/**
 * What Eleventy reads here: function templates in TypeScript (in JavaScript once compiled), one a page kind, each
 * paginated over the pages that the site stage makes of the archive. What they are rendered into and with what is said
 * by `src/site/eleventy.ts`, which runs it.
 */
export default function configure(eleventyConfig: EleventyConfig) {
  eleventyConfig.addExtension('11ty.ts', { key: '11ty.js' })
  eleventyConfig.setTemplateFormats(['11ty.ts', '11ty.js'])
  // A page whose path some .gitignore names is a page all the same.
  eleventyConfig.setUseGitIgnore(false)
  return { markdownTemplateEngine: false, htmlTemplateEngine: false }
}
