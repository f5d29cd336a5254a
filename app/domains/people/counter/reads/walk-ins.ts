import type { Context } from '#platform/context'
import { readReceipt } from '../../acting/rules/receipt.ts'
import { readName, readPhone } from '../../rules/contact.ts'
import { isKey } from '../../rules/key.ts'
import { maskName, maskPhone } from '../../rules/mask-name.ts'
import { tables } from '../../tables.ts'

/** Somebody without an account, masked. */
export interface WalkIn {
  readonly id: string
  readonly maskedName: string
  readonly maskedPhone: string | null
  /** Registered by staff, or left by a visitor of the site. */
  readonly by: 'staff' | 'visitor'
  readonly since: Date
}

const walkIns = (context: Context) => tables(context).selectFrom('people.person').select(['id', 'name', 'phone', 'claim', 'created_at'])
  .where('user_id', 'is', null).where('erased_at', 'is', null).where('closed_at', 'is', null)

const masked = (row: { id: string; name: string; phone: string | null; claim: string | null; created_at: Date }): WalkIn =>
  ({ id: row.id, maskedName: maskName(row.name), maskedPhone: row.phone === null ? null : maskPhone(row.phone), by: row.claim === null ? 'staff' : 'visitor', since: row.created_at })

/** Whoever bears exactly this name and left exactly this phone, or holds a receipt of this code; nobody when either does not fit. Newest first. */
export async function walkInsNamed(context: Context, { name: text, mark }: { readonly name: string; readonly mark: string }): Promise<WalkIn[]> {
  const name = readName(text), receipt = readReceipt(mark), phone = receipt === undefined ? readPhone(mark) : undefined
  if (name === undefined || (receipt === undefined && phone === undefined)) return []
  const found = await walkIns(context).where('name', '=', name)
    .$if(phone !== undefined, (query) => query.where('phone', '=', phone as string))
    .$if(receipt !== undefined, (query) => query.where('id', 'in', tables(context).selectFrom('people.acting').select('for_person').where('receipt', '=', receipt as string)))
    .orderBy('created_at', 'desc').execute()
  return found.map(masked)
}

/** One of them by key; undefined when they have an account, were erased, or never were. */
export async function walkInById(context: Context, id: string): Promise<WalkIn | undefined> {
  const found = isKey(id) ? await walkIns(context).where('id', '=', id).executeTakeFirst() : undefined
  return found && masked(found)
}
