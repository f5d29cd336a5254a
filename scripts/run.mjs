/** `node scripts/run.mjs FILE [ARGUMENT...]`: runs a command of this project, installing what it needs first. */
import { ensureInstalled } from './installed.mjs'
import { underPinnedNode } from './under-pinned-node.mjs'

const [file, ...args] = process.argv.slice(2)
ensureInstalled()
process.exitCode = await underPinnedNode(file, args)
