import type { Configuration } from '../model/configuration.ts'

/** A site path as links use it: below the base, non-ASCII letters percent-encoded. */
export function basePath(configuration: Configuration, path: string): string {
  return encoded(configuration.base) + encoded(path.replace(/^\//, ''))
}

/** The address of a site path on the web; `null` where the configuration has no `url`. */
export function absoluteUrl(configuration: Configuration, path: string): string | null {
  return configuration.url === undefined ? null : new URL(configuration.url).origin + basePath(configuration, path)
}

/** The best link there is: the whole address, or the path from the host's root. */
export function link(configuration: Configuration, path: string): string {
  return absoluteUrl(configuration, path) ?? basePath(configuration, path)
}

/** Percent-encodes what needs it, and leaves alone what already is. */
function encoded(path: string): string {
  return encodeURI(path.toWellFormed()).replaceAll(/%25(?=[\dA-F]{2})/gi, '%')
}
