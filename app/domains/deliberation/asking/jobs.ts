import type { Job } from '#platform/jobs'
import { callOffForgotten } from './acts/call-off.ts'
import { eraseAnswers } from './acts/erase-answers.ts'

export const askingJobs: readonly Job[] = [{ name: 'deliberation.erase-answers', every: '50 2 * * *', run: async (context) => { await eraseAnswers(context); await callOffForgotten(context) } }]
