import type { Job } from '#platform/jobs'
import { carryOutRetention } from './my-data/acts/carry-out-retention.ts'
import type { Erasure } from './my-data/acts/erase-person.ts'
import { completeJournal } from './my-data/acts/reapply-erasures.ts'

/** Work that comes round by itself: deleting what was kept long enough, and a journal of erasures that lacks none. */
export const peopleJobs = (erasure: Erasure): readonly Job[] => [
  { name: 'people.retention', every: '40 3 * * *', run: async (context) => { await carryOutRetention(context, erasure) } },
  { name: 'people.erasure-journal', every: 600, run: async (context) => { await completeJournal(context, erasure.journal) } },
]
