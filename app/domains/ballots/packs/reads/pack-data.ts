import { createHash } from 'node:crypto'
import { z } from 'zod'
import { cn } from '../data/cn.ts'
import { packDoubts } from '../rules/pack-doubts.ts'
import { type FieldKind, packFields, nested, valueAt } from '../rules/pack-fields.ts'
import type { RulePack } from '../rules/rule-pack.ts'

const names = z.strictObject({ zh: z.string().trim().min(1).max(120), en: z.string().trim().min(1).max(120) })

function check(is: FieldKind): z.ZodType {
  switch (is.kind) {
    case 'flag': return z.boolean()
    case 'whole': { const whole = z.number().int().min(is.least).max(is.most); return is.empty === true ? whole.nullable() : whole }
    case 'choice': return z.enum(is.choices as [string, ...string[]])
    case 'several': return z.array(z.enum(is.choices as [string, ...string[]])).min(1)
    case 'names': return names.nullable()
  }
}

const shape = (tree: Readonly<Record<string, unknown>>): Record<string, z.ZodType> =>
  Object.fromEntries(Object.entries(tree).map(([key, value]) => [key, value instanceof z.ZodType ? value : z.strictObject(shape(value as Record<string, unknown>))]))

/** A source ends with how sure it is: [V] read in the full text, [H] [M] [L] less so; or nothing but a suggestion for the place to settle. */
export const sourceForm = /^(?:place-suggestion|.{2,300} \[(?:V|H|M|L)\])$/

/** A whole pack as data: every field, each with its source, nothing unknown. */
export const RulePackData = z.strictObject({
  code: z.string().regex(/^[a-z][a-z0-9-]{1,39}$/), version: z.number().int().min(1), title: names, effectiveFrom: z.iso.date(),
  ...shape(nested(packFields.map(({ path, is }) => [path, check(is)]))),
  sources: z.record(z.string(), z.string().regex(sourceForm)),
}).superRefine((pack, issues) => {
  for (const { path, problem } of packDoubts(pack)) issues.addIssue({ code: 'custom', path: [...path], message: problem })
}) as unknown as z.ZodType<RulePack>

/** A stored pack; a field that came into being after it was written is as the national pack says. */
export const completed = (stored: RulePack): RulePack => ({
  ...(nested(packFields.map(({ path }) => [path, valueAt(stored, path) === undefined ? valueAt(cn, path) : valueAt(stored, path)])) as unknown as RulePack),
  code: stored.code, version: stored.version, title: stored.title, effectiveFrom: stored.effectiveFrom, sources: { ...cn.sources, ...stored.sources },
})

/** The text by which a pack is digested: keys in order, so that whoever writes it out gets the same. */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`
  if (value === null || typeof value !== 'object') return JSON.stringify(value)
  return `{${Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, entry]) => `${JSON.stringify(key)}:${canonical(entry)}`).join(',')}}`
}

/** SHA-256 over the canonical text. */
export const digestOf = (pack: RulePack): string => createHash('sha256').update(canonical(pack)).digest('hex')
