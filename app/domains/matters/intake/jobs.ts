import type { Job } from '#platform/jobs'
import { climbAlarms } from './acts/climb-alarms.ts'
import { writeWaitingImports } from './acts/write-waiting-imports.ts'

export const intakeJobs: readonly Job[] = [
  { name: 'matters.alarms', every: 30, run: async (context) => { await climbAlarms(context) } },
  { name: 'matters.imports', every: 3, run: writeWaitingImports },
]
