import { basePath } from '../address.ts'
import type { Output } from '../output.ts'
import { writeText } from '../write-text.ts'

/** `manifest.webmanifest`: name, colours and icon for the home screen of a phone. */
export const webManifest: Output = {
  name: 'manifest.webmanifest',
  write(context) {
    const { configuration } = context
    const { title, description, language, colours } = configuration
    const base = basePath(configuration, '/')
    const manifest = {
      id: base,
      name: title,
      short_name: [...title].slice(0, 12).join('').trim(),
      description,
      lang: language,
      dir: language === 'ar' ? 'rtl' : 'ltr',
      start_url: base,
      scope: base,
      display: 'minimal-ui',
      theme_color: colours['accent'] ?? '#0d5c53',
      background_color: colours['paper'] ?? '#fdfbf6',
      icons: [{ src: basePath(configuration, '/icons/icon.svg'), type: 'image/svg+xml', sizes: 'any', purpose: 'any' }],
    }
    return writeText(context, 'manifest.webmanifest', [`${JSON.stringify(manifest, null, 2)}\n`])
  },
}
