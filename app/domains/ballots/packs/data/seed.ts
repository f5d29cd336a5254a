import { canonical, digestOf } from '../reads/pack-data.ts'
import type { RulePack } from '../rules/rule-pack.ts'

const quoted = (text: string) => `'${text.replaceAll("'", "''")}'`

/** The line of SQL that puts a built-in pack into the table. `node FILE` writes those of all of them, for a migration. */
export const seedLine = (pack: RulePack): string =>
  `insert into ballots.rule_pack (code, version, effective_from, body, digest, at) values (${quoted(pack.code)}, ${pack.version}, ${quoted(pack.effectiveFrom)}, ${quoted(canonical(pack))}, ${quoted(digestOf(pack))}, ${quoted(`${pack.effectiveFrom}T00:00:00+08:00`)});`

if (import.meta.main) {
  const { builtInPacks } = await import('./built-in.ts')
  process.stdout.write(`${builtInPacks.map(seedLine).join('\n')}\n`)
}
