/** Brings node_modules to what package-lock.json says. Plain JavaScript: it runs on any Node from 20 on, with nothing installed yet. */
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = dirname(dirname(fileURLToPath(import.meta.url)))

/** The Node that the project is pinned to, brought by the npm package `node`. */
export const pinnedNode = join(root, 'node_modules', 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node')

export function ensureInstalled() {
  const missing = whatIsMissing()
  if (!missing) return
  console.error(`Installing the packages this project needs (${missing}). This takes a minute or two, once.`)
  if (!npm(['ci', '--include=dev', ...quietly])) {
    // A registry that lacks packages of other platforms lets `ci` refuse what can well be installed.
    console.error('Trying again with "npm install".')
    if (!npm(['install', '--no-save', '--include=dev', ...quietly])) throw new Error('The packages could not be installed. What npm said stands above.')
  }
  // Where install scripts are off, the pinned Node has not been fetched yet.
  if (!existsSync(pinnedNode)) npm(['rebuild', 'node', '--ignore-scripts=false', '--foreground-scripts', '--loglevel=error'])
  if (!existsSync(pinnedNode)) throw new Error('The npm package "node" brought no Node 24 for this machine: allow its install script, or install Node 24 yourself.')
  console.error('Packages are ready.')
}

/** What differs from the lock file, in a few words; undefined when all is there. File times say nothing after a checkout, so versions are compared. */
function whatIsMissing() {
  const hidden = join(root, 'node_modules', '.package-lock.json')
  if (!existsSync(hidden)) return 'nothing is installed yet'
  if (!existsSync(pinnedNode)) return 'Node 24 is missing'
  const wanted = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')).packages
  const present = JSON.parse(readFileSync(hidden, 'utf8')).packages
  for (const [path, { version, link, optional, devOptional, peer }] of Object.entries(wanted)) {
    if (!path.startsWith('node_modules/') && !path.includes('/node_modules/')) continue
    const here = present[path]
    if (!here && (link || optional || devOptional || peer)) continue
    if (here?.version !== version && !link) return `${path.slice(path.lastIndexOf('node_modules/') + 13)} ${version ?? ''} is wanted`
  }
}

const quietly = ['--no-audit', '--no-fund', '--loglevel=error']

/** Runs npm as it was run itself; answers whether it succeeded. What it says goes to standard error: standard output belongs to the program that is wanted. */
function npm(args) {
  const cli = process.env.npm_execpath
  const viaNode = cli?.endsWith('npm-cli.js') ?? false
  const { status, error } = spawnSync(viaNode ? process.execPath : 'npm', viaNode ? [cli, ...args] : args, { cwd: root, stdio: ['ignore', 2, 2], shell: !viaNode && process.platform === 'win32' })
  if (error) console.error(`npm could not be run: ${error.message}`)
  return !error && status === 0
}
