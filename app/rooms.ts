import { join } from 'node:path'
import type { Job } from '#platform/jobs'
import { log } from '#platform/log'
import { mailOf } from '#platform/mail/mail'
import type { RoomDoor } from '#platform/room'
import type { Settings } from '#platform/settings'
import { smsOf } from '#platform/sms/sms'
import type { OpenDatabase } from '#platform/database'
import { webhookSender } from '#platform/webhook/sender'
import { matterDoor, matterJobs, matterNotices, matterPlacePanel } from '#domains/matters'
import { type NoticeSentences, notificationJobs, notificationsRoutes, notificationsPermissions, notificationsWords, notices, personalDataOf as noticesOf, erasePerson as eraseNotices } from '#domains/notifications'
import { openDataDoor } from '#domains/open-data'
import { peopleAuth, peopleJobs, peoplePermissions, peopleRoutes, peopleWords } from '#domains/people'
import { place, territoryJobs, territoryPermissions, territoryRoutes, territoryWords } from '#domains/territory'

export interface House {
  readonly doors: readonly RoomDoor[]
  readonly jobs: readonly Job[]
  readonly auth: ReturnType<typeof peopleAuth>
}
