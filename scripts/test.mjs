/** `npm test [-- PATH... | --only-unit]`: installs what is needed, then checks and tests everything under the pinned Node. */
import { ensureInstalled } from './installed.mjs'
import { underPinnedNode } from './under-pinned-node.mjs'

ensureInstalled()
process.exitCode = await underPinnedNode('scripts/test/run.mjs', process.argv.slice(2))
