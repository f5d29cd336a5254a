import { mkdir, mkdtemp, readdir, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { loadManifest } from './ui/assets.tsx'

const build = join(import.meta.dirname, '..', 'build'), folder = join(build, 'assets'), ui = join(import.meta.dirname, 'ui')

/** What stylesheets and scripts are made of. */
const parts = ['styles', 'elements', 'pictures', 'build.ts']

/** The folder of stylesheets and scripts, built when what they are made of is newer than what was built. */
export async function builtAssets(): Promise<string> {
  const built = await stat(join(folder, '.built')).then((found) => found.mtimeMs, () => 0)
  if (built < await newest() || !(await readFile(join(folder, 'manifest.json')).then(() => true, () => false))) await buildBeside()
  loadManifest(folder)
  return folder
}

async function newest(): Promise<number> {
  const paths = (await Promise.all(parts.map(async (part) => {
    const path = join(ui, part)
    if ((await stat(path)).isFile()) return [path]
    return (await readdir(path, { withFileTypes: true, recursive: true })).filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
  }))).flat()
  return Math.max(...await Promise.all(paths.map(async (path) => (await stat(path)).mtimeMs)))
}

/**
 * Builds in a folder of its own and moves the files over, the list of them last: another process may serve from here meanwhile, or
 * build at the same moment. Files are named by their content, so those of an older version may stay for whoever still has its pages open.
 */
async function buildBeside(): Promise<void> {
  const { buildAssets } = await import('./ui/build.ts')
  await mkdir(folder, { recursive: true })
  const begun = new Date(), unfinished = await mkdtemp(join(build, 'unfinished-'))
  try {
    await buildAssets(unfinished)
    const names = await readdir(unfinished)
    for (const name of [...names.filter((name) => name !== 'manifest.json'), 'manifest.json']) await rename(join(unfinished, name), join(folder, name))
    await writeFile(join(folder, '.built'), '')
    // What was changed while we built is newer than this, and is built the next time.
    await utimes(join(folder, '.built'), begun, begun)
  } finally {
    await rm(unfinished, { recursive: true, force: true })
  }
}
