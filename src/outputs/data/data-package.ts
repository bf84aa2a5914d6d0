import { existsSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { Configuration } from '../../model/configuration.ts'
import { absoluteUrl } from '../address.ts'
import type { Output } from '../output.ts'
import { hashFile } from '../trust/manifest.ts'
import { writeText } from '../write-text.ts'
import { keptHashes } from './kept-files.ts'
import { type DataField, resources } from './resources.ts'

/** `data/datapackage.json`: what the data files are, field by field (Frictionless Data Package, version 1). */
export const dataPackage: Output = {
  name: 'datapackage.json',
  async write(context) {
    const { configuration, out, work } = context
    const kept = keptHashes(work)
    const described = []
    for (const { name, path, title, format, mediatype, fields } of resources) {
      const stored = [path, `${path}.gz`].find((candidate) => existsSync(join(out, 'data', candidate)))
      if (stored === undefined) continue
      const file = join(out, 'data', stored)
      described.push({
        name,
        path: stored,
        title,
        format,
        mediatype,
        encoding: 'utf-8',
        ...(stored === path ? {} : { compression: 'gz' }),
        bytes: statSync(file).size,
        hash: `sha256:${kept(`data/${stored}`, out) ?? hashFile(file).sha256}`,
        ...(fields && { schema: { fields: fields.map(fieldOf) } }),
      })
    }
    return writeText(context, 'data/datapackage.json', [
      `${JSON.stringify(describe(configuration, described), null, 2)}\n`,
    ])
  },
}

function describe(configuration: Configuration, described: object[]) {
  const { title, description, licence } = configuration
  return {
    profile: 'data-package',
    name: 'archive',
    title,
    description,
    homepage: absoluteUrl(configuration, '/') ?? undefined,
    licenses: licence && [{ title: licence.text, path: licence.url }],
    resources: described,
  }
}

function fieldOf({ name, type, description }: DataField) {
  return { name, type, description }
}
