import { sql } from 'kysely'
import type { Context } from '#platform/context'
import type { Role } from '#platform/roles'
import { readMail, readPhone } from '../../rules/contact.ts'
import { maskName } from '../../rules/mask-name.ts'
import { tables } from '../../tables.ts'

export interface Account {
  readonly id: string
  readonly maskedName: string
  readonly hasAccount: boolean
  readonly closedAt: Date | null
  readonly createdAt: Date
  readonly posts: readonly { readonly role: Role; readonly organisation: string | null; readonly unit: string | null }[]
}

export const accountsPerPage = 50

/**
 * Accounts for whoever administers them, names masked: those who hold posts, or whoever exactly bears the name, phone or mail asked for.
 * Gives one more than a page holds when there is a next page.
 */
export async function accounts(context: Context, { asked, page }: { asked: string; page: number }): Promise<Account[]> {
  const phone = readPhone(asked), mail = readMail(asked)
  const { rows } = await sql<{ id: string; name: string; has_account: boolean; closed_at: Date | null; created_at: Date; posts: { role: Role; organisation: string | null; unit: string | null }[] }>`
    select p.id, p.name, p.user_id is not null as has_account, p.closed_at, p.created_at, coalesce(held.posts, '[]') as posts
    from people.person p
    left join lateral (
      select jsonb_agg(jsonb_build_object('role', o.role, 'organisation', g.name, 'unit', u.name) order by o.starts_at, o.id) as posts
      from people.post o left join people.organisation g on g.id = o.organisation_id left join territory.public_unit u on u.id = o.unit_id
      where o.person_id = p.id and (o.ends_at is null or o.ends_at > ${context.now})) held on true
    where p.erased_at is null and (case when ${asked} = '' then held.posts is not null or p.closed_at is not null
      else p.name = ${asked} or p.phone = ${phone ?? null} or lower(p.mail) = ${mail ?? null} end)
    order by p.created_at desc, p.id limit ${accountsPerPage + 1} offset ${(page - 1) * accountsPerPage}`.execute(tables(context))
  return rows.map((row) => ({ id: row.id, maskedName: maskName(row.name), hasAccount: row.has_account, closedAt: row.closed_at, createdAt: row.created_at, posts: row.posts }))
}
