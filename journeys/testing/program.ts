/** A report as a program sends it: all at once, answered in JSON. `key` makes it the same report however often it is sent. */
export function sendReport(url: string, key: string, fields: Record<string, string>, photos: readonly Uint8Array<ArrayBuffer>[] = []): Promise<Response> {
  const body = new FormData()
  for (const [name, value] of Object.entries({ ...fields, confirmed: '1' })) body.append(name, value)
  photos.forEach((bytes, index) => body.append('photos', new File([bytes], `${index}.jpg`, { type: 'image/jpeg' })))
  return fetch(`${url}/matters/new`, { method: 'POST', headers: { accept: 'application/json', 'idempotency-key': key }, body })
}

/** What a program is told about its report. */
export interface Answer { readonly id: string; readonly number: string; readonly followCode: string; readonly repeated: boolean }

/** The place of a demonstration in which the reports of programs lie: the first one in the list. */
export async function somePlace(url: string): Promise<string> {
  const html = await fetch(`${url}/places`).then((answer) => answer.text())
  const [, id] = /href="\/places\/([0-9a-f-]{36})"/.exec(html) ?? []
  if (!id) throw new Error('no place is listed')
  return id
}

/** Everything public, as anybody can download it. */
export async function publicMatters(url: string): Promise<{ number: string; title: string }[]> {
  const all: { number: string; title: string }[] = []
  for (let next: string | undefined = `${url}/open/matters.json?limit=1000`; next;) {
    const page = await fetch(next.replace(/^https?:\/\/[^/]+/, url)).then((answer) => answer.json()) as { matters: { number: string; title: string }[]; next?: string | null }
    all.push(...page.matters)
    next = page.next ?? undefined
  }
  return all
}
