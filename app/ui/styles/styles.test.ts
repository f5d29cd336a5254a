import assert from 'node:assert/strict'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { gzipSync } from 'node:zlib'
import { asset, loadManifest } from '../assets.tsx'
import { buildAssets } from '../build.ts'

const out = await mkdtemp(join(tmpdir(), 'gongzhi-assets-'))
const manifest = await buildAssets(out)
const css = await readFile(join(out, manifest['gongzhi.css'] ?? ''), 'utf8')
after(() => rm(out, { recursive: true }))

function refuse(pattern: RegExp): void {
  assert.equal(pattern.exec(css)?.[0], undefined)
}

test('the stylesheet is light and asks nobody else for anything', () => {
  assert.ok(gzipSync(css).length < 20_000, `${gzipSync(css).length} bytes`)
  refuse(/url\(|@import|@font-face/)
})

test('the stylesheet leans on nothing that an old Chromium lacks', () => {
  refuse(/:has\(|@container|@layer|:is\(|:where\(|color-mix|oklch|\d(?:dvh|svh|lvh|cqw)/)
  refuse(/\{[^{}]*&/)
  refuse(/-gradient\(/)
})

test('colours, motion and paper follow what the reader asks for', () => {
  for (const query of ['prefers-color-scheme:dark', 'prefers-reduced-motion:reduce', '@media print', '@page']) assert.ok(css.replace(/:\s+/g, ':').includes(query), query)
})

test('assets have hashed names, and an unknown one is refused by name', () => {
  loadManifest(out)
  assert.match(asset('gongzhi.css'), /^\/assets\/gongzhi\.[A-Z0-9]{8}\.css$/)
  assert.throws(() => asset('nothing.css'), /no asset called nothing\.css/)
  assert.throws(() => loadManifest(join(out, 'missing')), /call buildAssets first/)
  assert.equal(Object.keys(manifest).some((name) => name.startsWith('chunk')), false)
})

test('elements stay small and old browsers can read them', async () => {
  const scripts = Object.entries(manifest).filter(([name]) => name.endsWith('.js'))
  let weight = 0
  for (const [name, file] of scripts) {
    const script = await readFile(join(out, file), 'utf8')
    const bytes = gzipSync(script).length
    weight += bytes
    assert.ok(bytes < 4_000, `${name}: ${bytes} bytes`)
    assert.equal(/\beval\(|new Function|innerHTML\s*=|Object\.hasOwn|structuredClone|\.at\(/.exec(script)?.[0], undefined, name)
  }
  assert.ok(weight < 40_000, `${weight} bytes for all of them together`)
})
