import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** Name as written in pages -> file name with its content's hash. */
export type Manifest = Readonly<Record<string, string>>

let manifest: Manifest | undefined

/** Reads what buildAssets wrote; call once before the first page. Throws when the folder was not built. */
export function loadManifest(dir: string): Manifest {
  const path = join(dir, 'manifest.json')
  try {
    manifest = JSON.parse(readFileSync(path, 'utf8')) as Manifest
  } catch (cause) {
    throw new Error(`no assets in ${path}: call buildAssets first`, { cause })
  }
  return manifest
}

/** The address of a stylesheet or script: hashed once a manifest is loaded, plain before (tests of single pages). */
export function asset(name: string): string {
  if (manifest === undefined) return `/assets/${name}`
  const file = manifest[name]
  if (file === undefined) throw new Error(`no asset called ${name}: there are ${Object.keys(manifest).join(', ')}`)
  return `/assets/${file}`
}

export type ElementName =
  | 'gz-place-map'
  | 'gz-desk-keys'
  | 'gz-photo-preview'
  | 'gz-form-draft'
  | 'gz-copy'
  | 'gz-similar'
  | 'gz-passkey'
  | 'gz-progress'
  | 'gz-print'
  | 'gz-vote-keys'

/** Loads one custom element's script; saying it twice on a page loads it once. */
export function Enhance({ name }: { name: ElementName }) {
  return <script type="module" src={asset(`${name}.js`)} />
}
