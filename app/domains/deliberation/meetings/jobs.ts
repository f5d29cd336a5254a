import type { Job } from '#platform/jobs'
import { forgetLists } from './acts/forget-lists.ts'
import { remindOfMeetings } from './acts/remind.ts'

export const meetingsJobs: readonly Job[] = [
  { name: 'deliberation.meeting-reminders', every: '5 9 * * *', run: async (context) => { await remindOfMeetings(context) } },
  { name: 'deliberation.meeting-lists', every: '40 3 * * *', run: async (context, signal) => { while (!signal.aborted && await forgetLists(context) === 50); } },
]
