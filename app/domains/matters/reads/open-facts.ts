import { sql } from 'kysely'

/** Of a line e of the story, what everybody may read besides its words: reasons, days and spans, never keys of people. */
export const openFacts = sql<Readonly<Record<string, unknown>> | null>`case when e.kind in ('declined', 'suspended', 'extension-granted')
  then jsonb_strip_nulls(jsonb_build_object('reason', e.facts -> 'reason', 'reviewOn', e.facts -> 'reviewOn', 'amount', e.facts -> 'amount', 'unit', e.facts -> 'unit', 'due', e.facts -> 'due')) end`
