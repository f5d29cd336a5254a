import { assignPack, claimOwnership, claimsOf, holdingsOf, importRegister, type RegisterRow, verifyOwnership } from '#domains/ballots'
import type { Context } from '#platform/context'
import { acting, daysAgo, type Ground, places, unitOf } from './acting.ts'

/** Square metres of the five flats of a landing: 500.00 together, so that the estate of 60 landings has 30,000.00. */
const landing = ['89.50', '104.20', '76.80', '120.00', '109.50'] as const
const buildings = 6, entrances = 2, floors = 5
/** Flats of those who sign in: the first landing of building 1. */
const ofPeople: Readonly<Record<string, string>> = { '1-1-101': '示例居民甲', '1-1-102': '示例居民乙', '1-1-103': '示例业委会委员' }

export const flats: readonly { readonly building: string; readonly label: string; readonly area: string; readonly owner: string; readonly key: string }[] = Array.from({ length: buildings }, (_, b) =>
  Array.from({ length: entrances }, (_, e) => Array.from({ length: floors }, (_, f) => landing.map((area, door) => {
    const label = `${e + 1}单元${f + 1}0${door + 1}`, key = `${b + 1}-${e + 1}-${f + 1}0${door + 1}`
    return { building: `${b + 1}号楼`, label, area, key, owner: ofPeople[key] ?? `示例业主${key.replaceAll('-', '')}` }
  })).flat()).flat()).flat()

/** Assigns the rules of Beijing to the street, brings the register of one estate in, and verifies the people who sign in as owners. */
export async function loadProperty(context: Context, ground: Ground): Promise<void> {
  const estate = unitOf(ground, places.estate), began = daysAgo(context, 100)
  await assignPack({ ...context, now: began }, { unitId: unitOf(ground, '110108010').id, code: 'cn-beijing', from: began.toISOString().slice(0, 10) })
  const rows = flats.map(({ building, label, area, owner, key }, index): RegisterRow => ({
    row: index + 1, building: `${building}（示例）`, label, area, state: 'sold', ownerName: owner, ownerKey: key, unitKey: key, kind: 'dwelling', source: 'register', party: '', share: '', representative: '', certificate: '',
  }))
  const staff = await acting(context, ground, 'community', daysAgo(context, 99))
  await importRegister(staff, rows, { estateId: estate.id, validFrom: began.toISOString().slice(0, 10), sample: true })
  for (const [key, login] of [['1-1-101', 'resident'], ['1-1-102', 'neighbour'], ['1-1-103', 'owners']] as const) await verifyAsOwner(context, ground, estate.id, key, login)
}

/** Somebody who signs in says that the flat is theirs, and staff finds it so. Throws when the register has no such flat. */
export async function verifyAsOwner(context: Context, ground: Ground, estateId: string, key: string, login: string): Promise<void> {
  const owner = await acting(context, ground, login, daysAgo(context, 98)), staff = await acting(context, ground, 'community', daysAgo(context, 97))
  const unit = (await holdingsOf(staff, estateId)).find((one) => one.key === key)
  if (!unit) throw new Error(`the register has no ${key}`)
  await claimOwnership(owner, { unitId: unit.id, proof: 'certificate' })
  const claim = (await claimsOf(owner, owner.actor?.id ?? '')).find(({ unitId, state }) => unitId === unit.id && state === 'waiting')
  if (claim) await verifyOwnership(staff, claim.id, key)
}
