import type pg from 'pg'
import { derivedSchemas } from './format.ts'
import { ours, quoted } from './tables-of.ts'

/**
 * Runs `load` with foreign keys taken off and triggers asleep, then puts both back. Rows may so arrive in any order, yet every
 * foreign key is checked again over all rows, and no superuser is needed. To be called inside a transaction.
 */
export async function loosened(client: pg.ClientBase, load: () => Promise<void>): Promise<void> {
  const { rows: keys } = await client.query<{ schema: string; table: string; name: string; definition: string; comment: string | null }>(`
    select n.nspname as schema, c.relname as table, k.conname as name, pg_get_constraintdef(k.oid) as definition, obj_description(k.oid, 'pg_constraint') as comment
    from pg_constraint k join pg_class c on c.oid = k.conrelid join pg_namespace n on n.oid = c.relnamespace
    where k.contype = 'f' and k.conparentid = 0 and ${ours} order by 1, 2, 3`, [derivedSchemas])
  const { rows: triggers } = await client.query<{ schema: string; table: string; name: string; enabled: 'O' | 'A' | 'R' }>(`
    select n.nspname as schema, c.relname as table, t.tgname as name, t.tgenabled as enabled
    from pg_trigger t join pg_class c on c.oid = t.tgrelid join pg_namespace n on n.oid = c.relnamespace
    where not t.tgisinternal and t.tgparentid = 0 and t.tgenabled <> 'D' and ${ours} order by 1, 2, 3`, [derivedSchemas])
  for (const { schema, table, name } of keys) await client.query(`alter table ${quoted(schema, table)} drop constraint ${quoted(name)}`)
  for (const { schema, table, name } of triggers) await client.query(`alter table ${quoted(schema, table)} disable trigger ${quoted(name)}`)
  await load()
  for (const { schema, table, name, enabled } of triggers) {
    await client.query(`alter table ${quoted(schema, table)} enable ${{ O: '', A: 'always', R: 'replica' }[enabled]} trigger ${quoted(name)}`)
  }
  for (const { schema, table, name, definition, comment } of keys) {
    await client.query(`alter table ${quoted(schema, table)} add constraint ${quoted(name)} ${definition}`)
    if (comment !== null) await client.query(`comment on constraint ${quoted(name)} on ${quoted(schema, table)} is '${comment.replaceAll("'", "''")}'`)
  }
}
