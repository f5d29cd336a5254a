import type { Job } from '#platform/jobs'
import { followTheTree } from './acts/follow-the-tree.ts'
import { carryOutMatterRetention } from './acts/forget-words.ts'
import { sweepPhotos } from './acts/sweep-photos.ts'
import { confirmationJobs } from './confirmation/jobs.ts'
import { deskJobs } from './desk/jobs.ts'
import { handlingJobs } from './handling/jobs.ts'
import { intakeJobs } from './intake/jobs.ts'

/** Work of the whole room that comes round by itself; the alcoves add theirs. */
export const matterJobs: readonly Job[] = [
  ...deskJobs,
  ...confirmationJobs,
  ...handlingJobs,
  ...intakeJobs,
  { name: 'matters.follow-the-tree', every: 10, run: async (context) => { await followTheTree(context) } },
  { name: 'matters.retention', every: '10 3 * * *', run: async (context) => { while (await carryOutMatterRetention(context) === 1000); } },
  { name: 'matters.photo-sweep', every: '20 4 * * *', run: async (context) => { await sweepPhotos(context) } },
]
