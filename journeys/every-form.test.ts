import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { testBrowser } from '../app/platform/testing/browser.ts'
import { crawl, shapeOf } from './testing/crawl.ts'
import { isOfDecidingRooms as isOurs, takingForms as posts } from './testing/deciding-rooms.ts'
import { demonstrationHouse, type Login } from './testing/demonstration.ts'
import { formsIn, type SentForm } from './testing/forms.ts'
import { changedTables, tableDigests } from './testing/table-digests.ts'
import { type Visitor, visitorOf } from './testing/visitor.ts'

const here = await demonstrationHouse(), browser = await testBrowser()
after(async () => {
  await browser[Symbol.asyncDispose]()
  await here[Symbol.asyncDispose]()
})

/** A visitor, a resident, and every post; one of them (community2) holds the post of another at another place. */
const readers: readonly (Login | 'visitor')[] = ['visitor', 'resident', 'head', 'grid', 'community', 'community2', 'owners', 'dispatcher', 'handler', 'supervisor', 'mediator', 'auditor', 'place', 'users']
const day = new Date(here.now().getTime() + 20 * 86_400_000).toISOString().slice(0, 10)

/** Asks the application itself, each from an address of their own, so that many askers are not taken for one. */
async function asking(reader: Login | 'visitor'): Promise<Visitor> {
  const visitor = visitorOf(here.url, async (request) => here.house.site.fetch(request, { incoming: { socket: { remoteAddress: `test-${reader}` } } }))
  if (reader !== 'visitor') for (const [name, value] of (await here.signedIn(reader)).jar) visitor.jar.set(name, value)
  return visitor
}
const askers = new Map<string, Visitor>()
for (const reader of readers) askers.set(reader, await asking(reader))

const refusedRightly = (status: number) => [401, 403, 404].includes(status)
const picture = new File([Uint8Array.from(atob('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='), (letter) => letter.charCodeAt(0))], 'board.png', { type: 'image/png' })
const send = async (reader: string, form: SentForm) => {
  const answer = await askers.get(reader)!.post(form.action, { ...form.fields, ...Object.fromEntries(form.files.map((name) => [name, picture])) })
  await answer.arrayBuffer()
  return answer
}

interface Offered { readonly form: SentForm; readonly page: string; readonly to: Set<string> }
const offered = new Map<string, Offered>(), tab = await browser.page()
const keyOf = (form: SentForm) => `${new URL(form.action, here.url).pathname} ${form.deed}`
for (const reader of readers) for (const met of await crawl(askers.get(reader)!, ['/together', '/desk/together', '/me/property', '/meetings/mine'], 200, isOurs)) {
  if (met.status !== 200 || met.html === '' || !isOurs(met.path)) continue
  for (const form of await formsIn(tab, met.html, met.path, day)) {
    if (posts.some(({ fits }) => fits.test(new URL(form.action, here.url).pathname)) && !offered.has(keyOf(form))) offered.set(keyOf(form), { form, page: met.path, to: new Set() })
  }
}
// Another reader may have met another page of the same shape: each page is asked for again by everybody.
for (const page of new Set([...offered.values()].map(({ page }) => page))) for (const reader of readers) {
  const answer = await askers.get(reader)!.get(page), html = answer.status === 200 ? await answer.text() : ''
  for (const form of html === '' ? [] : await formsIn(tab, html, page, day)) offered.get(keyOf(form))?.to.add(reader)
}

test('a form that a page does not show somebody is refused to them, whoever they are, and nothing is written', { timeout: 900_000 }, async () => {
  assert.ok(offered.size > 60, `${offered.size} forms`)
  const before = await tableDigests(here), wrong: string[] = []
  for (const [key, { form, page, to }] of offered) for (const reader of readers) {
    if (to.has(reader)) continue
    const { status, headers } = await send(reader, form), towards = headers.get('location')
    // On residents' pages a form may be hidden because of what was done, not because of who asks: such a step may answer that there is nothing to do.
    const idle = !form.action.startsWith('/desk/') && reader !== 'visitor' && status < 500
    if (!refusedRightly(status) && !idle && towards?.startsWith('/sign-in') !== true && !(form.deed === 'do=find' && status === 200)) wrong.push(`${reader} ${key} (from ${shapeOf(page)}): ${status} ${towards ?? ''}`)
  }
  assert.deepEqual(wrong, [])
  assert.deepEqual(changedTables(before, await tableDigests(here)).filter((name) => !name.startsWith('people.')), [])
})

/** Addresses whose forms stand on pages that the demonstration has no example of yet: asked with an unknown key and nothing filled in. */
test('no address that takes a form does anything for whoever is not signed in or has no part in it, or fails', { timeout: 600_000 }, async () => {
  const before = await tableDigests(here), wrong: string[] = [], met = [...offered.values()].map(({ form }) => new URL(form.action, here.url).pathname)
  const unmet = posts.filter(({ fits }) => !met.some((path) => fits.test(path)))
  for (const { path } of unmet) {
    const first = /\{([a-z]+)\|/.exec(path)?.[1] ?? /\{\(([a-z]+)/.exec(path)?.[1] ?? 'none'
    const address = path.replace(/:(\w+)(?:\{(?:[^{}]|\{[^}]*\})*\})?/g, (_, name: string) => (['deed', 'move', 'step'].includes(name) ? first : '00000000-0000-7000-8000-000000000001'))
    for (const reader of readers) {
      const { status, headers } = await send(reader, { action: address, fields: {}, files: [], deed: '' })
      const towards = headers.get('location')
      if (status >= 500 || status < 300 || (status < 400 && towards?.startsWith('/sign-in') !== true) || (reader === 'visitor' && !refusedRightly(status) && status >= 400)) wrong.push(`${reader} ${address}: ${status} ${towards ?? ''}`)
    }
  }
  assert.deepEqual(wrong, [])
  assert.deepEqual(changedTables(before, await tableDigests(here)).filter((name) => !name.startsWith('people.')), [])
})

test('whoever is shown a form may send it: never are they told that it is not theirs, and never does it fail', { timeout: 600_000 }, async () => {
  const wrong: string[] = []
  for (const [key, { page, to }] of offered) for (const reader of to) {
    // As the page stands now, after what others have done; what is gone is gone.
    const answer = await askers.get(reader)!.get(page)
    const now = answer.status === 200 ? (await formsIn(tab, await answer.text(), page, day)).find((one) => keyOf(one) === key) : undefined
    if (!now) continue
    const { status } = await send(reader, now)
    if (status >= 500 || (reader !== 'visitor' && [401, 403].includes(status))) wrong.push(`${reader} ${key} (from ${shapeOf(page)}): ${status}`)
  }
  assert.deepEqual(wrong, [])
})
