/** Lets Node run .tsx as written: types and JSX are compiled when a file is loaded. */
import { readFileSync } from 'node:fs'
import { enableCompileCache, registerHooks } from 'node:module'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { transformSync } from 'oxc-transform'

// What V8 made of the modules is kept, so that every start but the first is quicker; a folder that cannot be written to costs only this.
enableCompileCache(join(import.meta.dirname, '../../node_modules/.cache/compiled'))

registerHooks({
  load(url, context, nextLoad) {
    if (!url.endsWith('.tsx')) return nextLoad(url, context)
    const path = fileURLToPath(url)
    const { code, errors } = transformSync(path, readFileSync(path, 'utf8'), {
      jsx: { runtime: 'automatic', importSource: 'hono/jsx' },
      sourcemap: false,
    })
    const [first] = errors
    if (first) throw new SyntaxError(`${path}: ${first.message}`)
    return { format: 'module', source: code, shortCircuit: true }
  },
})
