/** `npm start`: installs what is needed, then runs the server until it is told to stop. */
import { ensureInstalled } from './installed.mjs'
import { underPinnedNode } from './under-pinned-node.mjs'

ensureInstalled()
process.exitCode = await underPinnedNode('app/server.ts', process.argv.slice(2))
