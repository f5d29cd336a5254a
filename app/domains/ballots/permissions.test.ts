import assert from 'node:assert/strict'
import { globSync } from 'node:fs'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import type { Permission } from '#platform/permission'
import { deliberationPermissions } from '#domains/deliberation'
import { ballotsPermissions } from './permissions.ts'

test('no two alcoves give one name to two permissions', async () => {
  const domains = fileURLToPath(new URL('..', import.meta.url))
  for (const [room, table] of [['ballots', ballotsPermissions], ['deliberation', deliberationPermissions]] as const) {
    const names: string[] = []
    for (const file of globSync(`${room}/*/rules/permissions.ts`, { cwd: domains })) {
      const tables = Object.entries(await import(`${domains}/${file}`) as Record<string, unknown>).filter(([name]) => name.endsWith('Permissions'))
      names.push(...tables.flatMap(([, rows]) => Object.keys(rows as Record<string, Permission>)))
    }
    assert.deepEqual(names.filter((name, at) => names.indexOf(name) !== at), [], room)
    assert.deepEqual([...names].sort(), Object.keys(table).sort())
  }
})
