import { readdir, readFile, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { loadManifest } from './ui/assets.tsx'

const folder = join(import.meta.dirname, '..', 'build', 'assets')

/** The folder of stylesheets and scripts, built when what they are made of is newer than what was built. */
export async function builtAssets(): Promise<string> {
  const stamp = join(folder, '.built')
  const built = await stat(stamp).then((found) => found.mtimeMs, () => 0)
  const sources = (await Promise.all(['ui/styles', 'ui/elements', 'ui'].map(async (part) => {
    const path = join(import.meta.dirname, part)
    return (await readdir(path, { withFileTypes: true })).filter((entry) => entry.isFile()).map((entry) => join(path, entry.name))
  }))).flat()
  const newest = Math.max(...await Promise.all(sources.map(async (path) => (await stat(path)).mtimeMs)))
  if (built < newest || !(await readFile(join(folder, 'manifest.json')).then(() => true, () => false))) {
    const { buildAssets } = await import('./ui/build.ts')
    await buildAssets(folder)
    await writeFile(stamp, '')
  }
  loadManifest(folder)
  return folder
}
