/**
 * What a process keeps of one database between requests: values derived from slow-changing tables (categories, boundaries).
 * Each is kept together with the edition it was derived from and made anew when the edition has moved on,
 * so several processes on one database never answer from different rules.
 */
export class Memory {
  readonly #kept = new Map<string, { edition: string; value: Promise<unknown> }>()

  /** The value under `key` at `edition`, made by `make` when there is none of that edition yet. A failed making is forgotten. */
  at<Value>(key: string, edition: string, make: () => Promise<Value>): Promise<Value> {
    const kept = this.#kept.get(key)
    // What somebody else began to make may fail with their transaction: whoever waited for it then makes it for themselves.
    if (kept && kept.edition === edition) return (kept.value as Promise<Value>).catch(() => make())
    const value = make()
    this.#kept.set(key, { edition, value })
    value.catch(() => { if (this.#kept.get(key)?.value === value) this.#kept.delete(key) })
    return value
  }
}
