import { join } from 'node:path'
import { ballotsActName, ballotsJobs, ballotsNamesOf, ballotsNotices, ballotsPermissions, ballotsPersonal, ballotsPlacePanels, ballotsRefusals, ballotsRoutes } from '#domains/ballots'
import { deliberationActName, deliberationJobs, deliberationNamesOf, deliberationNotices, deliberationPermissions, deliberationPersonal, deliberationPlacePanels, deliberationRefusals, deliberationRoutes, matterTopicPanel } from '#domains/deliberation'
import { claimedMatters, complaintsOfOwnOffice, forgetPerson, handOverMatters, matterActName, matterDataOf, matterDataWords, matterFields, matterJobs, matterNotices, matterPermissions, matterPlacePanel, matterRefusals, matterRoutesWith, matterSubjects, matterTopics, unfinishedMatters } from '#domains/matters'
import {
  erasePerson as eraseNotices, type NoticeSentences, notificationJobs, notificationsActName, notificationsDataWords, notificationsFields, notificationsPermissions, notificationsRoutes, notificationsWords,
  notices as ownNotices, personalDataOf as noticesOf,
} from '#domains/notifications'
import { open311Failure, openDataActName, openDataPermissions, openDataRoutes, openDataWords } from '#domains/open-data'
import { peopleAuth, type PeopleAuth, peopleJobs, peoplePermissions, peopleRoutes, type PeopleSite, peopleWords, type Eraser } from '#domains/people'
import { publicNoticesJobs, publicNoticesNamesOf, publicNoticesNotices, publicNoticesPart, publicNoticesPermissions, publicNoticesPlacePanel, publicNoticesRoutes, publicNoticesWords } from '#domains/public-notices'
import { place, placePage, territoryActName, territoryJobs, territoryPermissions, territoryRoutes, territoryWords } from '#domains/territory'
import type { OpenDatabase } from '#platform/database'
import { routes } from '#platform/http'
import type { Job } from '#platform/jobs'
import { log } from '#platform/log'
import { mailOf } from '#platform/mail/mail'
import type { RoomDoor } from '#platform/room'
import type { Settings } from '#platform/settings'
import { smsOf } from '#platform/sms/sms'
import { webhookSender } from '#platform/webhook/sender'
import type { Locale } from '#platform/words'
import { OwnWaiting } from './pages/waiting.tsx'
import { personalFields } from './words/personal-words.ts'
import { siteWords } from './words/words.ts'

export interface Rooms {
  readonly doors: readonly RoomDoor[]
  readonly jobs: readonly Job[]
  readonly auth: PeopleAuth
}

/** Sentences of all rooms, for whoever sends and shows notices. */
const sentences: NoticeSentences = { ...ownNotices, ...publicNoticesNotices, ...matterNotices, ...ballotsNotices, ...deliberationNotices }

/** Who may do what, room by room: the one table of permissions. */
export const permissions = [
  { room: 'territory', table: territoryPermissions }, { room: 'people', table: peoplePermissions },
  { room: 'notifications', table: notificationsPermissions }, { room: 'public-notices', table: publicNoticesPermissions }, { room: 'matters', table: matterPermissions },
  { room: 'ballots', table: ballotsPermissions }, { room: 'deliberation', table: deliberationPermissions }, { room: 'open-data', table: openDataPermissions },
]

/** What may be done, and what was done, in words, whichever room it belongs to. */
export const actName = (act: string, locale: Locale): string | undefined =>
  territoryActName(act, locale) ?? peopleWords(locale).acts[act] ?? notificationsActName(act, locale) ?? matterActName(act, locale) ?? openDataActName(act, locale)
  ?? publicNoticesWords(locale).acts[act] ?? ballotsActName(act, locale) ?? deliberationActName(act, locale)

/** What rooms keep about people, part by part. */
const personalParts = [publicNoticesPart, ...ballotsPersonal, ...deliberationPersonal]

/** Rooms that keep something about people, and how they forget it. */
export const erasers: readonly Eraser[] = [
  ...personalParts.flatMap(({ name, erase }) => (erase ? [{ room: name, erase }] : [])),
  { room: 'matters', erase: forgetPerson, unfinished: unfinishedMatters },
  { room: 'notifications', erase: eraseNotices },
]

/** File outside the database that remembers erasures, so that an older backup has them carried out again. */
export const erasureJournal = (settings: Settings): string => join(settings.dataDir, 'erasures.jsonl')

/** Builds every room from what it needs of the others: who is built from what stands here and nowhere else. */
export function rooms({ settings, database, secret }: { settings: Settings; database: OpenDatabase; secret: string }): Rooms {
  const mail = mailOf(settings), sms = smsOf(settings)
  const auth = peopleAuth({ database, settings, secret, sms, mail, log })
  const journal = erasureJournal(settings)
  const site: PeopleSite = {
    auth, permissions, journal, erasers, actName, subjects: matterSubjects,
    claimed: [{ room: 'matters', list: claimedMatters, handOver: handOverMatters }],
    waiting: (context, page) => OwnWaiting({ context, page }),
    ownPages: (locale) => Object.entries(siteWords(locale).ownPages).map(([href, [title, note]]) => ({ href, title, note, icon: href === '/me/property' ? 'place' as const : 'calendar' as const })),
    fields: async (context) => [...await matterFields(context), ...notificationsFields(context.locale), ...personalFields(context.locale)],
    roomName: (room, locale) => siteWords(locale).rooms[room] ?? personalParts.find(({ name }) => name === room)?.title(locale),
    sources: [{ room: 'matters', collect: matterDataOf, words: matterDataWords, notFor: complaintsOfOwnOffice }, { room: 'notifications', collect: noticesOf, words: notificationsDataWords }, ...personalParts.flatMap(({ name, collect, words }) => (collect ? [{ room: name, collect, words }] : []))],
  }
  const doors: RoomDoor[] = [
    { name: 'territory', routes: routes().route('/', territoryRoutes).route('/', placePage([matterPlacePanel, ...ballotsPlacePanels, ...deliberationPlacePanels, publicNoticesPlacePanel])), refusals: (locale) => territoryWords(locale).refusals },
    { name: 'people', routes: peopleRoutes(site), refusals: (locale) => peopleWords(locale).refusals },
    { name: 'notifications', routes: notificationsRoutes(sentences, matterTopics, [ballotsNamesOf, deliberationNamesOf, publicNoticesNamesOf]), refusals: (locale) => notificationsWords(locale).refusals },
    { name: 'matters', routes: matterRoutesWith([matterTopicPanel]), refusals: matterRefusals },
    { name: 'public-notices', routes: publicNoticesRoutes, refusals: (locale) => publicNoticesWords(locale).refusals },
    { name: 'ballots', routes: ballotsRoutes, refusals: ballotsRefusals },
    { name: 'deliberation', routes: deliberationRoutes, refusals: deliberationRefusals },
    { name: 'open-data', routes: openDataRoutes({ pool: database.pool }), refusals: (locale) => openDataWords(locale).refusals, failure: open311Failure },
  ]
  const jobs: Job[] = [
    ...territoryJobs, ...peopleJobs({ erasers, journal }), ...matterJobs, ...publicNoticesJobs, ...ballotsJobs, ...deliberationJobs,
    ...notificationJobs({
      mail, sms, webhooks: webhookSender(), sentences, baseUrl: settings.baseUrl,
      place: async (context) => { const here = await place(context); return { name: here?.name ?? '共治', timezone: here?.timezone ?? 'Asia/Shanghai' } },
    }),
  ]
  return { doors, jobs, auth }
}
