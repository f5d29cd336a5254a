/** Collects what tests say and prints it so that a failure is found at the end of the log. */
import { relative } from 'node:path'
import { inspect } from 'node:util'
import { root } from '../installed.mjs'

export class Report {
  #passed = 0
  #failures = []
  /** Per test file: counts, names of the tests that are open (by depth), and what it printed. */
  #files = new Map()

  heading(size) {
    console.log(`\n${size}`)
  }

  checked({ name, passed, said, seconds }) {
    console.log(`${passed ? '✔' : '✖'} ${name} (${seconds.toFixed(1)} s)`)
    if (passed) this.#passed += 1
    else this.#failures.push({ name, why: said.trim() })
  }

  failed(name, why) {
    console.log(`✖ ${name}`)
    this.#failures.push({ name, why })
  }

  /** One event of Node's test runner. */
  heard({ type, data }) {
    if (!data?.file) return
    const path = relative(root, data.file)
    const file = this.#files.get(path) ?? { path, names: [], printed: '', passed: 0, failed: 0, skipped: 0 }
    this.#files.set(path, file)
    if (type === 'test:stdout' || type === 'test:stderr') file.printed = `${file.printed}${data.message}`.slice(-20_000)
    else if (type === 'test:diagnostic' && /error/i.test(data.message)) file.printed += `${data.message}\n`
    else if (type === 'test:start') file.names[data.nesting] = data.name
    else if (type === 'test:summary') this.#printFile(file, data.duration_ms)
    else if (type === 'test:pass' || type === 'test:fail') {
      if (data.name === data.file) this.#wholeFileEnded(file, type, data)
      else this.#testEnded(file, type, data)
    }
  }

  #testEnded(file, type, { name, nesting, details, skip, todo }) {
    const passed = type === 'test:pass'
    if (details.type === 'suite' && passed) return
    // A parent fails because of its children: those are told on their own.
    if (details.error?.failureType === 'subtestsFailed') return
    if (skip !== undefined || todo !== undefined) file.skipped += 1
    else if (passed) file.passed += 1
    else this.#fileFailed(file, [...file.names.slice(0, nesting), name].join(' › '), describe(details.error))
  }

  /** The runner speaks of the file itself only when it holds no test, or when its process ended badly. */
  #wholeFileEnded(file, type, { details }) {
    const { failureType, message, signal, exitCode } = details.error ?? {}
    const badly = failureType === 'testAborted' ? message : `Its process ended badly (${signal ?? `exit code ${exitCode}`}).`
    this.#fileFailed(file, 'the file itself', type === 'test:pass' ? 'It holds no test.' : badly)
    this.#printFile(file, details.duration_ms)
  }

  #fileFailed(file, title, why) {
    file.failed += 1
    this.#failures.push({ name: `${file.path} › ${title}`, why, file })
  }

  #printFile({ path, passed, failed, skipped }, duration) {
    const parts = [`${passed} passed`, failed && `${failed} failed`, skipped && `${skipped} skipped`].filter(Boolean)
    console.log(`${failed ? '✖' : '✔'} ${path}: ${parts.join(', ')} (${(duration / 1000).toFixed(1)} s)`)
  }

  /** Prints the failures and the last line; answers the exit code. */
  close() {
    if (this.#failures.length > 0) console.log('\nfailures')
    const told = new Set()
    for (const { name, why, file } of this.#failures) {
      console.log(`\n✖ ${name}\n${why.replace(/^/gm, '    ')}`)
      if (file && !told.has(file) && file.printed.trim()) console.log(`    It printed:\n${file.printed.trim().replace(/^/gm, '    | ')}`)
      told.add(file)
    }
    const files = [...this.#files.values()]
    const passed = this.#passed + files.reduce((sum, file) => sum + file.passed, 0)
    const skipped = files.reduce((sum, file) => sum + file.skipped, 0)
    console.log(`\n${passed} passed, ${this.#failures.length} failed${skipped ? `, ${skipped} skipped` : ''}`)
    return this.#failures.length > 0 || passed === 0 ? 1 : 0
  }
}

const describe = (error) => inspect(error?.cause ?? error, { colors: false, depth: 6 })
