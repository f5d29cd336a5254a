import type { NoticeSentences } from '#domains/notifications'
import { handlingNotices } from './handling/notices.ts'
import { intakeNotices } from './intake/notices.ts'

/** What the room tells people, put together from its alcoves. */
export const matterNotices: NoticeSentences = {
  ...handlingNotices,
  ...intakeNotices,
}
