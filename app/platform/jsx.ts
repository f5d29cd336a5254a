/** Lets Node run .tsx as written: types and JSX are compiled when a file is loaded, nothing is written to disk. */
import { readFileSync } from 'node:fs'
import { registerHooks } from 'node:module'
import { fileURLToPath } from 'node:url'
import { transformSync } from 'oxc-transform'

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
