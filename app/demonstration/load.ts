import { randomInt } from 'node:crypto'
import { assignDuty, defineCategory } from '#domains/matters'
import { issueApiKey } from '#domains/open-data'
import { appoint, createPersonWithPassword, decideSignInPolicy, foundOrganisation } from '#domains/people'
import { place } from '#domains/territory'
import { type Context, together } from '#platform/context'
import { Refusal } from '#platform/refusal'
import { demonstrationCategories, wordingOf } from './categories.ts'
import { communities, street } from './communities.ts'
import { loadDecisions } from './decide/load-decisions.ts'
import { loadMatters } from './load-matters.ts'
import { committeeOf, owners, streetOffice } from './organisations.ts'
import { demonstrationPeople, type PostPlace } from './people.ts'
import { loadTerritory } from './territory.ts'

/** What is written to DATA_DIR/demo.json and printed: how to get in. */
export interface Demonstration {
  readonly url: string
  readonly users: readonly { readonly role: string; readonly name: string; readonly login: string; readonly password: string }[]
  readonly open311Key: string
}

const syllables = ['ba', 'du', 'fei', 'gan', 'hong', 'jia', 'kang', 'lan', 'ming', 'nuo', 'ping', 'qing', 'rui', 'shan', 'tian', 'wen', 'xin', 'yun', 'zhi', 'chun']
/** A password that is easy to type and belongs to this demonstration alone. */
const newPassword = () => `${Array.from({ length: 4 }, () => syllables[randomInt(syllables.length)]).join('-')}-${randomInt(1000, 10_000)}`

/**
 * Loads the demonstration into an empty installation, all of it or nothing: 学院路街道 with its 31 communities, invented boundaries,
 * people for every role, categories with clocks, and matters on their way. Refuses `site.not-empty` when a place has been set up.
 */
export async function loadDemonstration(context: Context, url: string): Promise<Demonstration> {
  if (await place(context)) throw new Refusal('site.not-empty')
  const importing: Context = { ...context, origin: 'import', actor: loader }
  return together(importing, async (context) => {
    const units = await loadTerritory(context)
    await decideSignInPolicy(context, { staffSecondFactor: 'offered' })
    const streetId = units.get(street.code)!.id
    const organisations = new Map<string, string>()
    organisations.set('street', await foundOrganisation(context, { name: streetOffice, kind: 'street', unitId: streetId, sample: true }))
    for (const { owner, name, kind } of owners) organisations.set(owner, await foundOrganisation(context, { name, kind, unitId: streetId, sample: true }))
    for (const [code, name] of communities) organisations.set(code, await foundOrganisation(context, { name: committeeOf(name), kind: 'community', unitId: units.get(code)!.id, sample: true }))

    const validFrom = '2026-01-01'
    for (const [sort, category] of demonstrationCategories.entries()) {
      await defineCategory(context, wordingOf(category, { sort, validFrom, source: '示例：参照 GB/T 30428 与北京 DB11/T 2021—2022(征求意见稿)' }))
      if (category.owner) await assignDuty(context, { part: 'owner', categoryCode: category.code, unitId: streetId, organisationId: organisations.get(category.owner)!, validFrom })
    }
    await assignDuty(context, { part: 'territory', categoryCode: null, unitId: streetId, organisationId: organisations.get('street')!, validFrom })
    for (const [code] of communities) await assignDuty(context, { part: 'territory', categoryCode: null, unitId: units.get(code)!.id, organisationId: organisations.get(code)!, validFrom })

    const first = communities[0]![0]
    const taken = new Set([first, ...demonstrationPeople.flatMap(({ at }) => (typeof at === 'object' ? [at.owner] : []))])
    const postsAt = (at: PostPlace): { unitId?: string; organisationId?: string }[] => (at === 'others' ? [...organisations].filter(([key]) => !taken.has(key)).map(([, organisationId]) => ({ organisationId })) : [postAt(at)])
    const postAt = (at: Exclude<PostPlace, 'others'>): { unitId?: string; organisationId?: string } => {
      if (at === 'everywhere') return {}
      if (at === 'street') return { unitId: streetId }
      if (at === 'community') return { unitId: units.get(first)!.id }
      if (at === 'grid') return { unitId: units.get(`${first}001`)!.id }
      if (at === 'committee') return { unitId: units.get(first)!.id, organisationId: organisations.get(first)! }
      return { organisationId: organisations.get(at.owner)! }
    }
    const handlers = new Map<string, string[]>()
    const users: { role: string; name: string; login: string; password: string; id: string }[] = []
    for (const { role, name, login, at, phone } of demonstrationPeople) {
      const password = newPassword()
      const id = await createPersonWithPassword(context, { name, mail: login, phone, password, sample: true })
      for (const held of at ? postsAt(at) : []) {
        await appoint(context, { personId: id, role, ...held, startsAt: new Date('2026-01-01T00:00:00+08:00'), sample: true })
        if (held.organisationId) handlers.set(held.organisationId, [...handlers.get(held.organisationId) ?? [], id])
      }
      users.push({ role, name, login, password, id })
    }
    const people = new Map(users.map((user) => [user.login, user.id]))
    await loadMatters(context, { units, people, organisations, handlers })
    await loadDecisions(context, { units, people, organisations })
    const open311Key = await issueApiKey(context, { name: '示例 Open311', organisationId: organisations.get('street')! })
    return { url, users: users.map(({ id: _, ...user }) => user), open311Key }
  })
}

/** Acts for the installation itself while it is being filled: it holds the post of the place's administrator and is no person. */
const loader = {
  id: '00000000-0000-0000-0000-000000000000', name: '',
  posts: [{ id: '00000000-0000-0000-0000-000000000000', role: 'place-administrator', unitId: null, unitPath: [], organisationId: null }],
}
