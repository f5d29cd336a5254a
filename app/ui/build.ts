import { mkdir, readdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { build, type BuildOptions, stop } from 'esbuild'
import type { Manifest } from './assets.tsx'

/** Oldest browser that the pages promise to work in; esbuild lowers newer syntax of CSS and script to it. */
const target = 'chrome87'

/**
 * Bundles the stylesheets and every custom element into outDir under content-hashed names and writes manifest.json.
 * The folder is emptied first, so nothing stale is served.
 */
export async function buildAssets(outDir: string): Promise<Manifest> {
  await rm(outDir, { recursive: true, force: true })
  await mkdir(outDir, { recursive: true })
  const manifest: Record<string, string> = {}
  await writeBundle(outDir, manifest, {
    entryPoints: { gongzhi: join(import.meta.dirname, 'styles/gongzhi.css'), leaflet: join(import.meta.dirname, 'styles/leaflet.css') },
    // Leaflet's stylesheet points at marker pictures that the map never draws.
    loader: { '.png': 'empty' },
  })
  const elements = (await readdir(join(import.meta.dirname, 'elements'))).filter((file) => /^gz-[a-z-]+\.ts$/.test(file))
  await writeBundle(outDir, manifest, {
    entryPoints: elements.map((file) => join(import.meta.dirname, 'elements', file)),
    format: 'esm',
    splitting: true,
    chunkNames: 'chunk-[hash]',
  })
  await writeBundle(outDir, manifest, { entryPoints: [join(import.meta.dirname, 'pictures/icon.svg')], loader: { '.svg': 'copy' } })
  await writeFile(join(outDir, 'manifest.json'), `${JSON.stringify(manifest, null, 2)}\n`)
  // Its process would stay for as long as ours.
  await stop()
  return manifest
}

async function writeBundle(outDir: string, manifest: Record<string, string>, options: BuildOptions): Promise<void> {
  const result = await build({
    ...options,
    bundle: true,
    minify: true,
    write: false,
    metafile: true,
    charset: 'utf8',
    legalComments: 'none',
    logLevel: 'silent',
    absWorkingDir: import.meta.dirname,
    outdir: outDir,
    entryNames: '[name].[hash]',
    target,
  })
  for (const file of result.outputFiles) await writeFile(file.path, file.contents)
  for (const [path, output] of Object.entries(result.metafile.outputs)) {
    if (output.entryPoint === undefined) continue
    const file = path.slice(path.lastIndexOf('/') + 1)
    const name = file.replace(/\.[A-Z0-9]{8}\./, '.')
    // Chunks that elements import for themselves are nobody's to name.
    if (name !== file) manifest[name] = file
  }
}
