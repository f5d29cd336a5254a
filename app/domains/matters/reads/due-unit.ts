import { sql } from 'kysely'
import type { TimeUnit } from '../rules/clock.ts'

/** In what the clock counts that ends first of those running on matters.matter m. */
export const dueUnit = sql<TimeUnit | null>`(select c.unit from matters.clock c where c.matter_id = m.id and c.stopped_at is null and c.due_at = m.due_at order by c.kind limit 1)`
