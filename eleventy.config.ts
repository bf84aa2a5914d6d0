import type { EleventyConfig } from './src/site/eleventy.ts'

/**
 * What Eleventy reads here: function templates, one a page kind, each paginated over the units of pages that the site
 * stage makes of the archive. They are handed over by `src/site/eleventy.ts`, which runs it: no file in the folder is one for it.
 */
export default function configure(eleventyConfig: EleventyConfig) {
  eleventyConfig.addExtension('page', { key: '11ty.js' })
  eleventyConfig.setTemplateFormats(['page'])
  // A page whose path some .gitignore names is a page all the same.
  eleventyConfig.setUseGitIgnore(false)
  return { markdownTemplateEngine: false, htmlTemplateEngine: false }
}
