/** Which test files there are, and how much each needs around it. */
import { globSync, readFileSync } from 'node:fs'
import { join, relative, resolve } from 'node:path'
import { root } from '../installed.mjs'

const patterns = ['libraries/**/*.test.ts', 'app/**/*.test.{ts,tsx}', 'journeys/**/*.test.{ts,tsx}', 'bench/**/*.test.ts', 'scripts/**/*.test.mjs']

/** From the cheapest to the dearest: the order in which they run. */
export const sizes = ['unit', 'database', 'page', 'browser']

/** Every test file that lies under one of `paths` (all of them when none is given), as `{ path, size }` in the order of running. */
export function testFiles(paths = []) {
  const wanted = paths.map((path) => resolve(root, path))
  const all = [...new Set(patterns.flatMap((pattern) => globSync(pattern, { cwd: root, exclude: (name) => /(^|[\\/])node_modules$/.test(name.name ?? name) })))].sort()
  const chosen = all.filter((path) => wanted.length === 0 || wanted.some((folder) => !relative(folder, join(root, path)).startsWith('..')))
  return chosen.map((path) => ({ path, size: sizeOf(path) })).sort((a, b) => sizes.indexOf(a.size) - sizes.indexOf(b.size))
}

function sizeOf(path) {
  const source = readFileSync(join(root, path), 'utf8')
  if (path.startsWith('journeys/') || /(testing|from '\.)\/browser/.test(source)) return 'browser'
  if (path.includes('/pages/') || path.endsWith('.test.tsx')) return 'page'
  return path.startsWith('app/platform/testing/') || /testing\/(database|server)|startEmbeddedPostgres/.test(source) ? 'database' : 'unit'
}
