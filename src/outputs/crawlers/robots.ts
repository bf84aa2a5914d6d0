import { absoluteUrl } from '../address.ts'
import type { Output } from '../output.ts'
import { writeText } from '../write-text.ts'

/** `robots.txt`: everything may be read; names the sitemap where there is one. */
export const robots: Output = {
  name: 'robots.txt',
  write(context) {
    const sitemap = absoluteUrl(context.configuration, '/sitemap.xml')
    return writeText(context, 'robots.txt', [
      'User-agent: *\nAllow: /\n',
      sitemap === null ? '' : `\nSitemap: ${sitemap}\n`,
    ])
  },
}
