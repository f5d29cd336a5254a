import type { DemonstrationHouse } from './demonstration.ts'

/** What an answer may leave behind without having changed anything: counts of tries, and the queue of jobs. */
const passing = ['platform.rate']

/** One line per table that says what it holds; two readings that are equal mean that nothing was written in between. */
export async function tableDigests({ rows }: Pick<DemonstrationHouse, 'rows'>): Promise<Record<string, string>> {
  const tables = await rows<{ name: string }>(`
    select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname !~ '^pg_' and schemaname not in ('information_schema', 'jobs') order by 1`)
  const digests: Record<string, string> = {}
  for (const { name } of tables) {
    if (passing.includes(name)) continue
    const [row] = await rows<{ digest: string }>(`select count(*) || ' ' || coalesce(sum(hashtextextended(t::text, 0)), 0) as digest from ${name} t`)
    digests[name] = row?.digest ?? ''
  }
  return digests
}

/** Names of the tables that hold something else than before. */
export const changedTables = (before: Record<string, string>, after: Record<string, string>): string[] => Object.keys(after).filter((name) => before[name] !== after[name])
