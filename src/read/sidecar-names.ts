/** Extensions of the texts that may have a sidecar, and of sidecars: `a.txt` has `a.json` or `a.txt.json`. */
const texts = ['txt', 'text', 'html', 'htm']
const sidecars = ['json', 'yaml', 'yml']

/** The names under which a text's sidecar is looked for, in order. */
export function sidecarNames(name: string): string[] {
  const [, stem, extension] = /^(.+)\.([^.]+)$/.exec(name) ?? []
  if (stem === undefined || !texts.includes(extension!.toLowerCase())) return []
  return [stem, name].flatMap((base) => sidecars.map((sidecar) => `${base}.${sidecar}`))
}

/** The names of the texts that a file, going by its name, may be the sidecar of. */
export function textNames(name: string): string[] {
  const [, stem, extension] = /^(.+)\.([^.]+)$/.exec(name) ?? []
  if (stem === undefined || !sidecars.includes(extension!.toLowerCase())) return []
  return [...texts.map((text) => `${stem}.${text}`), ...(sidecarNames(stem).length > 0 ? [stem] : [])]
}
