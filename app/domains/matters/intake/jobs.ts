import type { Job } from '#platform/jobs'
import { climbAlarms } from './acts/climb-alarms.ts'
import { sweepImports } from './acts/sweep-imports.ts'
import { writeWaitingImports } from './acts/write-waiting-imports.ts'

export const intakeJobs: readonly Job[] = [
  { name: 'matters.alarms', every: 30, run: async (context) => { await climbAlarms(context) } },
  { name: 'matters.import-sweep', every: '40 3 * * *', run: async (context) => { await sweepImports(context) } },
  { name: 'matters.imports', every: 3, run: writeWaitingImports },
]
