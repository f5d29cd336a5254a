import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { sql } from 'kysely'
import { checkMatter } from '../app/domains/matters/confirmation/acts/check-matter.ts'
import { confirmMatter, recordAnswer } from '../app/domains/matters/confirmation/acts/confirm-matter.ts'
import { askExclusion } from '../app/domains/matters/confirmation/acts/ask-exclusion.ts'
import { decideExclusion } from '../app/domains/matters/confirmation/acts/decide-exclusion.ts'
import { actsPage } from '../app/domains/matters/confirmation/pages/rates-acts.tsx'
import { confirmationWords } from '../app/domains/matters/confirmation/words/words.ts'
import { recordCallAttempt } from '../app/domains/matters/confirmation/acts/record-call-attempt.ts'
import { reopenMatter } from '../app/domains/matters/confirmation/acts/reopen-matter.ts'
import { closeExplained, reviewMatter } from '../app/domains/matters/confirmation/acts/review-matter.ts'
import { defineCategory } from '../app/domains/matters/acts/define-category.ts'
import { endCategory } from '../app/domains/matters/desk/acts/end-category.ts'
import { setTheme } from '../app/domains/matters/desk/acts/theme.ts'
import { openOriginal } from '../app/domains/matters/handling/acts/open-original.ts'
import { showReporter } from '../app/domains/matters/handling/acts/show-reporter.ts'
import { deskMatter } from '../app/domains/matters/handling/reads/desk-matter.ts'
import { steps } from '../app/domains/matters/handling/rules/step.ts'
import { tried } from '../app/domains/matters/handling/testing/arrange.ts'
import { addShift } from '../app/domains/matters/intake/acts/add-shift.ts'
import { readAlarm } from '../app/domains/matters/intake/acts/read-alarm.ts'
import { receiveImport } from '../app/domains/matters/intake/acts/receive-import.ts'
import { reportFinding } from '../app/domains/matters/intake/acts/report-finding.ts'
import { reportForSomeone } from '../app/domains/matters/intake/acts/report-for-someone.ts'
import { undoReport } from '../app/domains/matters/intake/acts/undo-report.ts'
import { withdrawMatter } from '../app/domains/matters/intake/acts/withdraw-matter.ts'
import { followMatter } from '../app/domains/matters/publishing/acts/follow-matter.ts'
import { moderateMatter } from '../app/domains/matters/publishing/acts/moderate-matter.ts'
import { matterPermissions, reportMatter } from '../app/domains/matters/index.ts'
import { smallPlace, smallClocks } from '../app/domains/matters/testing/place.ts'
import { addWebhook } from '../app/domains/notifications/acts/add-webhook.ts'
import { decideDelivery } from '../app/domains/notifications/acts/decide-delivery.ts'
import { ballotsPermissions } from '../app/domains/ballots/index.ts'
import { deliberationPermissions } from '../app/domains/deliberation/index.ts'
import { publicNoticesPermissions } from '../app/domains/public-notices/index.ts'
import { notificationsPermissions } from '../app/domains/notifications/index.ts'
import { issueApiKey } from '../app/domains/open-data/keys/acts/issue-api-key.ts'
import { openDataPermissions } from '../app/domains/open-data/index.ts'
import { peoplePermissions } from '../app/domains/people/index.ts'
import { changeUnit } from '../app/domains/territory/acts/change-unit.ts'
import { importUnits } from '../app/domains/territory/acts/import-units.ts'
import { issuePlates } from '../app/domains/territory/acts/issue-plates.ts'
import { publishResponsibility } from '../app/domains/territory/acts/publish-responsibility.ts'
import { changePlace } from '../app/domains/territory/acts/set-up-place.ts'
import { territoryPermissions } from '../app/domains/territory/index.ts'
import type { Actor, Context } from '../app/platform/context.ts'
import { type About, mayDo, type Permission } from '../app/platform/permission.ts'
import { Refusal } from '../app/platform/refusal.ts'
import { type Role, roles } from '../app/platform/roles.ts'
import { actName } from '../app/rooms.ts'
import type { Page } from '../app/ui/page.ts'
import { demonstrationHouse, type Login } from './testing/demonstration.ts'

const table: Readonly<Record<string, Permission>> = { ...territoryPermissions, ...peoplePermissions, ...notificationsPermissions, ...matterPermissions, ...openDataPermissions }
/** Rooms whose rows are tried beside their acts; here their pages are. */
const laterRooms: Readonly<Record<string, Permission>> = { ...publicNoticesPermissions, ...ballotsPermissions, ...deliberationPermissions }
const permissionOf = (act: string): Permission => table[act] ?? laterRooms[act] ?? assert.fail(`${act} stands in no table`)

const place = await smallPlace()
after(() => place[Symbol.asyncDispose]())
const { people, units, organisations, contextOf, lamp } = place
const everybody: readonly (readonly [string, Actor | undefined])[] = [['visitor', undefined], ...Object.entries(people)]

/** Refusals that tell somebody that it is not theirs to do; a matter that is none of one's business does not exist. */
const strangers = ['people.not-permitted', 'people.sign-in-needed', 'matters.unknown', 'people.unknown-acting']

const matter = await reportMatter(contextOf(people.resident), lamp())
const near: About = { owner: people.resident.id, unitPath: units.north.path, organisations: [organisations.lighting] }
const everywhere: About = { owner: null, unitPath: [], organisations: [] }
const inState = (context: Context, state: string, more = '') => sql.raw(`update matters.matter set state = '${state}'${more} where id = '${matter.id}'`).execute(context.database)
const versionNow = async (context: Context) => (await sql<{ version: number }>`select version from matters.matter where id = ${matter.id}`.execute(context.database)).rows[0]!.version
const { actingId } = await reportForSomeone(contextOf(people.communityStaff), lamp(), { contact: { name: '李秀英', phone: '' }, channel: 'phone' })

/** Acts that no other test tries with every role: about what, and how. Each is taken back again. */
const attempts: Readonly<Record<string, readonly { readonly about: About; readonly or?: string; perform(context: Context): Promise<unknown> }[]>> = {
  'matters.report': [{ about: everywhere, perform: (context) => reportMatter(context, lamp()) }],
  'matters.report-for-someone': [{ about: everywhere, perform: (context) => reportForSomeone(context, lamp(), { contact: { name: '李秀英', phone: '' }, channel: 'phone' }) }],
  'matters.report-patrol-finding': [{ about: { unitPath: [...units.grid.path] }, perform: (context) => reportFinding(context, lamp({ place: { unitId: units.grid.id, words: '' } })) }],
  'matters.import': [{ about: everywhere, perform: (context) => receiveImport(context, { name: 'a.csv', bytes: new TextEncoder().encode('标题,类别,时间\n路灯不亮,C0101,2026-11-01\n') }) }],
  'matters.undo': [{ about: { owner: people.communityStaff.id }, perform: (context) => undoReport(context, actingId) }],
  // Whoever works on the matter opens it by another permission; an auditor by this one.
  'matters.open-original': [{ about: { ...near, owner: null }, or: 'matters.see-original', perform: (context) => openOriginal(context, matter.id, { reason: '核对一次' }) }],
  'matters.see-reporter': [{ about: near, perform: (context) => showReporter(context, matter.id) }],
  'matters.check': [{ about: { ...near, owner: null, unitPath: [...units.grid.path] }, perform: async (context) => { await inState(context, 'done', `, unit_id = '${units.grid.id}', unit_path = '{${units.grid.path.join()}}'`); return checkMatter(context, matter.id, await versionNow(context), { passed: true, words: '看过' }) } }],
  'matters.ask-reporter': [
    { about: { ...near, owner: null }, perform: async (context) => { await inState(context, 'asking'); return recordCallAttempt(context, matter.id, { channel: 'phone', result: 'no-answer' }) } },
    { about: { ...near, owner: null }, perform: async (context) => { await inState(context, 'asking'); return recordAnswer(context, matter.id, await versionNow(context), { channel: 'phone', solved: 'solved', satisfaction: 'satisfied' }) } },
  ],
  'matters.confirm': [{ about: { owner: near.owner }, perform: async (context) => { await inState(context, 'asking'); return confirmMatter(context, matter.id, await versionNow(context), { solved: 'solved', satisfaction: 'satisfied' }) } }],
  'matters.review': [{ about: { ...near, owner: null }, perform: async (context) => { await inState(context, 'review'); return reviewMatter(context, matter.id, await versionNow(context), { leadId: organisations.propertyCompany, finding: '确实没修好' }) } }],
  'matters.close-explained': [{ about: { ...near, owner: null }, perform: async (context) => { await inState(context, 'review'); return closeExplained(context, matter.id, await versionNow(context), { explanation: '已经两次' }) } }],
  'matters.reopen': [{ about: near, perform: async (context) => { await inState(context, 'closed', ", closed_at = now(), outcome = 'solved'"); return reopenMatter(context, matter.id, await versionNow(context), { reason: '又坏了' }) } }],
  'matters.withdraw': [{ about: { owner: near.owner }, perform: async (context) => withdrawMatter(context, matter.id, await versionNow(context)) }],
  'matters.follow': [{ about: everywhere, perform: (context) => followMatter(context, matter.number) }],
  'matters.set-theme': [{ about: { unitPath: [...units.north.path] }, perform: (context) => setTheme(context, { month: '2026-12', title: '路灯月', categoryCodes: ['C0101'], unitId: units.north.id, goal: '亮起来' }) }],
  'matters.ask-exclusion': [{ about: { ...near, owner: null }, perform: (context) => askExclusion(context, matter.id, { reason: 'beyond-duty', evidence: '不在职责内' }) }],
  'matters.see-story': [{ about: { ...near, owner: null }, perform: (context) => deskMatter(context, matter.id) }],
  // A single answer is a figure of one: shown to nobody but those who may see ratings.
  'matters.see-ratings': [{ about: { unitPath: [...units.north.path] }, perform: async (context) => {
    await sql`insert into matters.confirmation (matter_id, round, organisation_id, channel, solved, satisfaction, at) values (${matter.id}, 1, ${organisations.lighting}, 'phone', 'solved', 'satisfied', ${context.now})`.execute(context.database)
    const page: Page = { locale: 'zh-CN', largePrint: false, path: '/desk/rates/acts', place: { name: '示例街道', sample: true }, phone: undefined, reader: undefined }
    const shown = String(await actsPage(context, page, '/desk/rates', { unit: units.north.id, part: 'answer', show: 'solved' }))
    const isHidden = shown.includes(confirmationWords('zh-CN').rates.hiddenCell)
    assert.equal(shown.includes('路灯不亮') || shown.includes(matter.number), !isHidden)
    if (isHidden) throw new Refusal('people.not-permitted', 'forbidden')
  } }],
  'matters.decide-exclusion': [{ about: { ...near, owner: null }, perform: async (context) => {
    const { rows: [row] } = await sql<{ id: string }>`insert into matters.exclusion (matter_id, reason, evidence, asked_by, asked_at) values (${matter.id}, 'other', 'x', null, ${context.now}) returning id`.execute(context.database)
    return decideExclusion(context, row!.id, { granted: false, decision: '不予剔除' })
  } }],
  'matters.moderate': [{ about: { ...near, owner: null }, perform: (context) => moderateMatter(context, matter.id, { decision: 'hidden', reason: '含有广告' }) }],
  'matters.read-alarm': [{ about: { unitPath: [...units.north.path] }, perform: async (context) => {
    const { rows: [row] } = await sql<{ id: string }>`insert into matters.alarm (matter_id, kind, raised_at, climbs_at) values (${matter.id}, 'danger', ${context.now}, ${context.now}) returning id`.execute(context.database)
    return readAlarm(context, row!.id)
  } }],
  'matters.set-roster': [{ about: { unitPath: [...units.north.path] }, perform: (context) => addShift(context, { unitId: units.north.id, personId: people.communityStaff.id, level: 1, startsAt: new Date(context.now.getTime() + 3_600_000), endsAt: new Date(context.now.getTime() + 7_200_000) }) }],
  'matters.administer-categories': [
    { about: everywhere, perform: (context) => defineCategory(context, { code: 'X9', kind: 'event', large: { zh: '别的', en: 'Other' }, small: { zh: '别的', en: 'Other' }, clocks: smallClocks, publicity: 'public', needsCheck: true, questions: [], sort: 1, validFrom: '2027-01-01', source: 'test' }) },
    { about: everywhere, perform: (context) => endCategory(context, 'C0101', '2027-01-01') },
  ],
  'territory.import': [{ about: everywhere, perform: (context) => importUnits(context, [{ row: 1, code: '110108999003', name: '新苑社区', level: 'community', parentCode: '110108999' }]) }],
  'territory.change-units': [{ about: everywhere, perform: (context) => changeUnit(context, { id: units.north.id, name: '北苑新社区', parentCode: '110108999' }) }],
  'territory.set-up': [{ about: everywhere, perform: (context) => changePlace(context, { name: '新示例街道', timezone: 'Asia/Shanghai' }) }],
  'territory.publish-responsibility': [{ about: { unitPath: [...units.north.path] }, perform: (context) => publishResponsibility(context, { unitId: units.north.id, duty: '网格员', name: '示例', phone: '010-12345678' }) }],
  'territory.issue-plates': [{ about: { unitPath: [...units.north.path] }, perform: (context) => issuePlates(context, { unitId: units.north.id, spots: [{ spot: '北门' }] }) }],
  'notifications.webhook-managed': [{ about: everywhere, perform: (context) => addWebhook(context, { url: 'https://hook.example.org/gongzhi', topics: ['matters.dispatched'] }) }],
  'notifications.delivery-decided': [{ about: everywhere, perform: (context) => decideDelivery(context, '00000000-0000-7000-8000-000000000001', 'drop') }],
  'open-data.manage-keys': [{ about: everywhere, perform: (context) => issueApiKey(context, { name: '某平台' }) }],
}

for (const [act, ways] of Object.entries(attempts)) {
  test(`${act}: whoever tries it is answered as the table says`, async () => {
    const wrong: string[] = []
    for (const { about, or = act, perform } of ways) {
      for (const [who, actor] of everybody) {
        const answer = await tried(contextOf(actor), perform), isRefused = answer !== undefined && strangers.includes(answer)
        if (isRefused === (mayDo(actor, permissionOf(act), about) || mayDo(actor, permissionOf(or), about))) wrong.push(`${who}: ${answer ?? 'done'}`)
      }
    }
    assert.deepEqual(wrong, [])
  })
}

/** Pages that are closed to all but those for whom one of these permissions reaches anything. */
const pages: readonly (readonly [path: string, ...acts: string[]])[] = [
  ['/desk/new', 'matters.report-for-someone'], ['/desk/patrol', 'matters.report-patrol-finding'], ['/desk/import', 'matters.import'],
  ['/desk/supervision', 'matters.see-queue'], ['/desk/map', 'matters.see-queue'], ['/desk/queue.csv', 'matters.see-queue'],
  ['/desk/checks', 'matters.check'], ['/desk/asking', 'matters.ask-reporter'], ['/desk/reviews', 'matters.review'], ['/desk/exclusions', 'matters.ask-exclusion', 'matters.decide-exclusion'], ['/desk/moderation', 'matters.moderate'],
  ['/desk/administration/categories', 'matters.see-rules'], ['/desk/administration/duties', 'matters.see-rules'], ['/desk/administration/charter', 'matters.see-rules'], ['/desk/administration/holidays', 'matters.see-rules'],
  ['/desk/administration/units', 'territory.read-desk'], ['/desk/administration/plates', 'territory.read-desk'], ['/desk/administration/responsibilities', 'territory.read-desk'], ['/desk/administration/place', 'territory.set-up'],
  ['/desk/administration/people', 'people.see-accounts'], ['/desk/administration/organisations', 'people.found-organisation'], ['/desk/administration/walk-ins', 'people.serve-at-counter'],
  ['/desk/administration/sign-in-policy', 'people.decide-sign-in-policy'], ['/desk/administration/retention', 'people.decide-retention'], ['/desk/audit/acts', 'people.audit'], ['/desk/audit/readings', 'people.audit'],
  ['/desk/administration/webhooks', 'notifications.webhook-managed'], ['/desk/administration/deliveries', 'notifications.deliveries-seen'], ['/desk/administration/api-keys', 'open-data.manage-keys'],
  ['/desk/administration/rule-packs', 'ballots.see-packs'], ['/desk/property', 'ballots.read-register'], ['/desk/rolls', 'ballots.read-rolls'], ['/desk/ballots', 'ballots.see-ballots'], ['/desk/assemblies', 'ballots.see-assembly', 'ballots.adopt-charter'],
  ['/desk/elections', 'ballots.see-elections'], ['/desk/budgets', 'ballots.run-budget'], ['/desk/notices', 'public-notices.read-desk'], ['/desk/councils', 'deliberation.see-desk'], ['/desk/topics', 'deliberation.see-desk'],
  ['/desk/opinions', 'deliberation.see-opinions-desk'], ['/desk/drafts', 'deliberation.read-drafts-desk'],
]

test('every page of the desk opens to the roles of its permission, and to nobody else', { timeout: 600_000 }, async () => {
  await using here = await demonstrationHouse()
  const logins: Readonly<Record<Exclude<Role, 'visitor'>, Login>> = {
    resident: 'resident', 'neighbour-head': 'head', 'grid-worker': 'grid', 'community-staff': 'community', dispatcher: 'dispatcher', handler: 'handler', supervisor: 'supervisor', mediator: 'mediator',
    'owners-committee': 'owners', auditor: 'auditor', 'place-administrator': 'place', 'user-administrator': 'users',
  }
  const wrong: string[] = []
  for (const role of roles) {
    const visitor = role === 'visitor' ? here.visitor() : await here.signedIn(logins[role])
    for (const [path, ...acts] of pages) {
      const answer = await visitor.get(path)
      await answer.arrayBuffer()
      const opened = answer.status === 200, may = acts.some((act) => role in permissionOf(act).allowed)
      const refusedRightly = role === 'visitor' ? answer.headers.get('location')?.startsWith('/sign-in') === true : answer.status === 403
      if (opened !== may || (!may && !refusedRightly)) wrong.push(`${role} ${path}: ${answer.status}`)
    }
  }
  assert.deepEqual(wrong, [])

  // What the demonstration has recorded by now has words for whoever reads the record.
  const recorded = await here.rows<{ name: string }>('select distinct name from transparency.act order by name')
  assert.ok(recorded.length > 20, `${recorded.length} names`)
  assert.deepEqual(recorded.filter(({ name }) => [actName(name, 'zh-CN'), actName(name, 'en')].some((words) => words === undefined || words.includes(name))), [])
  const code = /\b(territory|people|notifications|matters|open-data)\.[a-z-]+\b/
  for (const [reader, path] of [['resident', '/about/permissions'], ['resident', '/me/who-looked'], ['auditor', '/desk/audit/acts']] as const) {
    const text = (await (await (await here.signedIn(reader)).get(path)).text()).replace(/<code>.*?<\/code>/gs, '').replace(/<[^>]+>/g, ' ')
    assert.doesNotMatch(text, code, path)
  }
})

test('no row of the table goes without a test that tries it', () => {
  const byPages = pages.flatMap(([, ...acts]) => acts), bySteps = Object.values(steps).map(({ act }) => act as string)
  // Tried row by row in the room's own test (people/rules/permissions.test.ts), which knows of no row that it leaves out either.
  const elsewhere = Object.keys(peoplePermissions)
  const tested = new Set([...Object.keys(attempts), ...Object.values(attempts).flatMap((ways) => ways.flatMap(({ or }) => or ?? [])), ...byPages, ...bySteps, ...elsewhere])
  assert.deepEqual(Object.keys(table).filter((act) => !tested.has(act)), [])
})
