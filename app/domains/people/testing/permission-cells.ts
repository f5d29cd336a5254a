import { Refusal } from '#platform/refusal'
import { type Actor, type Context, together } from '#platform/context'
import type { About, Permission, Scope } from '#platform/permission'
import { type Role, roles } from '#platform/roles'

type Table = Readonly<Record<string, Permission>>

/** One way of asking: who, about what, and what the table says to it. Read from the table by other means than `mayDo`. */
export interface Cell {
  readonly act: string
  readonly role: Role
  readonly nearness: 'own' | 'unit' | 'organisation' | 'far'
  readonly actor: Actor | undefined
  readonly about: About
  readonly allowed: boolean
}

export const here = { unit: '00000000-0000-7000-8000-0000000000a1', organisation: '00000000-0000-7000-8000-0000000000b1', person: '00000000-0000-7000-8000-0000000000c1' }
const nearnesses: readonly Cell['nearness'][] = ['own', 'unit', 'organisation', 'far']

/** Somebody who holds one post of that role, for the unit and the organisation `here`. */
export function holderOf(role: Role, personId = here.person): Actor | undefined {
  if (role === 'visitor') return undefined
  return { id: personId, name: 'Ada', posts: role === 'resident' ? [] : [{ id: '00000000-0000-7000-8000-0000000000d1', role, unitId: here.unit, unitPath: [here.unit], organisationId: here.organisation }] }
}

/** Every act with every role, about something of one's own, of one's unit, of one's organisation, and far away. */
export function cellsOf(table: Table): Cell[] {
  return Object.values(table).flatMap(({ act, allowed }) => roles.flatMap((role) => nearnesses.map((nearness): Cell => {
    const about: About = { owner: nearness === 'own' ? here.person : 'someone else', unitPath: nearness === 'unit' ? ['the city', here.unit] : ['the city'], organisations: nearness === 'organisation' ? [here.organisation] : [] }
    const reaches = (scopes: readonly Scope[] | undefined, asPost: boolean) => (scopes ?? []).some((scope) => scope === 'all' || (scope === nearness && (asPost || scope === 'own') && role !== 'visitor'))
    // A post brings along what every resident and every visitor may.
    const everyone = reaches(allowed.visitor, false) || (role !== 'visitor' && reaches(allowed.resident, false))
    return { act, role, nearness, actor: holderOf(role), about, allowed: everyone || (role !== 'visitor' && role !== 'resident' && reaches(allowed[role], true)) }
  })))
}

/** What is wrong with the rooms' tables taken together, in sentences; nothing when all is well. */
export function faultsOf(rooms: readonly { readonly room: string; readonly table: Table }[]): string[] {
  const faults: string[] = []
  const seen = new Set<string>()
  for (const { room, table } of rooms) {
    for (const [key, { act, allowed }] of Object.entries(table)) {
      if (key !== act) faults.push(`${room}: the row ${key} is about ${act}`)
      if (seen.has(act)) faults.push(`${act} stands twice`)
      seen.add(act)
      for (const [role, scopes] of Object.entries(allowed)) {
        if (!(roles as readonly string[]).includes(role)) faults.push(`${act}: there is no role ${role}`)
        for (const scope of scopes ?? []) if (!['own', 'unit', 'organisation', 'all'].includes(scope)) faults.push(`${act}: there is no scope ${scope}`)
        if (role === 'visitor' && scopes?.some((scope) => scope !== 'all')) faults.push(`${act}: a visitor has nothing of their own`)
        if (role === 'resident' && scopes?.some((scope) => scope === 'unit' || scope === 'organisation')) faults.push(`${act}: a resident has no unit and no organisation`)
      }
      if (act.startsWith('matters.') && allowed['user-administrator']) faults.push(`${act}: an administrator of users sees no matters`)
      if (allowed.auditor && !/\.(read|see|audit|export|open|list|search|view|count|compare)(-|$)|-(seen|read)$/.test(act)) faults.push(`${act}: an auditor changes nothing`)
    }
  }
  return faults
}

const permissionCodes = ['people.not-permitted', 'people.sign-in-needed']

export interface Attempt { readonly nearness: Cell['nearness']; attempt(context: Context): Promise<unknown> }

/**
 * Does each act with every role and undoes it again; gives a sentence for each that the table forbids and the act lets through, or the other way round.
 * An attempt may be refused for any other reason. Acts are about the unit, the organisation and the person `here`, or `far` from them.
 */
export async function tryEveryRole(table: Table, contextOf: (actor: Actor | undefined) => Context, attempts: Readonly<Record<string, readonly Attempt[]>>): Promise<string[]> {
  const faults: string[] = []
  for (const { act, role, nearness, actor, allowed } of cellsOf(table)) {
    const tried = attempts[act]?.find((attempt) => attempt.nearness === nearness)
    if (!tried) continue
    const undone = new Error('undone')
    let refused = false
    await together(contextOf(actor), async (context) => {
      await tried.attempt(context)
      throw undone
    }).catch((error: unknown) => {
      if (error === undone) return
      if (!(error instanceof Refusal)) throw error
      refused = permissionCodes.includes(error.code)
    })
    if (refused === allowed) faults.push(`${role} (${nearness}) ${refused ? 'may not' : 'may'} ${act}, the table says otherwise`)
  }
  return faults
}
