import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { Actor } from '#platform/context'
import { type About, mayDo, permissionTable, type Scope } from './permission.ts'
import { postRoles, roles } from './roles.ts'

const scopes: readonly Scope[] = ['own', 'unit', 'organisation', 'all']
const post = (role: string, unitId: string | null, organisationId: string | null) => ({ id: 'p', role, unitId, unitPath: [], organisationId })
const someone = (...posts: Actor['posts']): Actor => ({ id: 'ada', name: 'Ada', posts })

test('a cell of the table allows exactly what its scope says', () => {
  fc.assert(fc.property(fc.constantFrom(...postRoles), fc.constantFrom(...scopes), fc.constantFrom('ada', 'bo'), fc.constantFrom('north', 'south'), fc.constantFrom('gas', 'water'), (role, scope, owner, unit, organisation) => {
    const table = permissionTable({ 'room.act': { [role]: [scope] } })
    const about: About = { owner, unitPath: ['city', unit], organisations: [organisation] }
    const expected = { all: true, own: owner === 'ada', unit: unit === 'north', organisation: organisation === 'gas' }[scope]
    assert.equal(mayDo(someone(post(role, 'north', 'gas')), table['room.act'], about), expected)
  }))
})

test('a role that the row does not name may not, whatever the scope', () => {
  for (const named of roles) for (const asked of postRoles) {
    if (named === asked || named === 'resident' || named === 'visitor') continue
    const table = permissionTable({ 'room.act': { [named]: ['all'] } })
    assert.equal(mayDo(someone(post(asked, 'north', 'gas')), table['room.act'], { owner: 'ada' }), false, `${asked} by the cell of ${named}`)
  }
})

test('someone who is not signed in may do only what a visitor may', () => {
  const table = permissionTable({ 'room.open': { visitor: ['all'] }, 'room.mine': { resident: ['own'] } })
  assert.equal(mayDo(undefined, table['room.open']), true)
  assert.equal(mayDo(undefined, table['room.mine'], { owner: 'ada' }), false)
})

test('what a visitor may do, everyone may', () => {
  const table = permissionTable({ 'room.open': { visitor: ['all'] } })
  assert.equal(mayDo(someone(), table['room.open']), true)
})
