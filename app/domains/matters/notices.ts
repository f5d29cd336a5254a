import type { NoticeSentences } from '#domains/notifications'
import { confirmationNotices } from './confirmation/notices.ts'
import { handlingNotices } from './handling/notices.ts'
import { intakeNotices } from './intake/notices.ts'

/** What the room tells people, put together from its alcoves. */
export const matterNotices: NoticeSentences = {
  ...handlingNotices,
  ...confirmationNotices,
  ...intakeNotices,
}
