import type { Context } from '#platform/context'
import type { Role } from '#platform/roles'
import { maskName } from '../../rules/mask-name.ts'
import { tables } from '../../tables.ts'

export interface ListedReading {
  readonly id: string
  readonly at: Date
  readonly reader: string
  readonly role: Role | null
  readonly organisation: string | null
  readonly personId: string
  readonly person: string
  readonly fields: readonly string[]
  readonly purpose: string
  readonly subject: string
  readonly reason: string | null
}

export const readingsPerPage = 100

/** Who opened whose personal data, newest first, names masked; one more than a page holds when there is a next page. */
export async function readings(context: Context, page: number): Promise<ListedReading[]> {
  const rows = await tables(context).selectFrom('people.reading as reading')
    .innerJoin('people.person as person', 'person.id', 'reading.person_id').leftJoin('people.person as reader', 'reader.id', 'reading.reader')
    .leftJoin('people.post as post', 'post.id', 'reading.reader_post').leftJoin('people.organisation as organisation', 'organisation.id', 'post.organisation_id')
    .select(['reading.id', 'reading.at', 'reader.name as reader', 'post.role', 'organisation.name as organisation', 'person.id as personId', 'person.name as person', 'reading.fields', 'reading.purpose', 'reading.subject', 'reading.reason'])
    .orderBy('reading.at', 'desc').orderBy('reading.id', 'desc').limit(readingsPerPage + 1).offset((page - 1) * readingsPerPage).execute()
  return rows.map((row) => ({ ...row, reader: maskName(row.reader ?? ''), person: maskName(row.person) }))
}
