import { readFileSync } from 'node:fs'
import {
  acceptMatter, addProgress, alarms, answerAtOnce, askExtension, askSuspension, checkMatter, confirmMatter, contactReporter, decideSuspension, dispatchMatter, finishMatter, orderSupervision, readAlarm, reportMatter,
  reviewMatter, standingOf,
} from '#domains/matters'
import { markAllRead } from '#domains/notifications'
import type { Actor, Context } from '#platform/context'
import { demonstrationCategories } from './categories.ts'
import { courseOf, type Moment, type Step } from './course.ts'
import { pointIn, type UnitIds } from './territory.ts'

interface SampleMatter { readonly title: string; readonly text: string; readonly category: string; readonly place: string; readonly where: string; readonly channel: 'web' | 'qr' | 'phone' | 'visit' | 'patrol' }

/** Everything the sample matters need of what was loaded before. */
export interface Loaded {
  readonly units: UnitIds
  /** Ids of the people by their login. */
  readonly people: ReadonlyMap<string, string>
  readonly organisations: ReadonlyMap<string, string>
  /** Who handles for an organisation: the first takes the first round, the last the second. */
  readonly handlers: ReadonlyMap<string, readonly string[]>
}

/** Something that happens at a moment of the last twelve days. */
interface Happening { readonly at: Date; run(context: Context): Promise<readonly Happening[]> }

const hour = 3_600_000
/** The newest have just come in, the others came every other hour before. */
const ageOf = (fromNewest: number): number => (fromNewest < 6 ? 0.2 + 0.2 * fromNewest : 2.5 + (fromNewest - 6) * 2)
const pointOf = (place: string, index: number) => { const point = pointIn(place, index); return point ? { point } : {} }
const post = (role: string, organisationId: string | null, unit?: { id: string; path: readonly string[] }) => ({ id: '00000000-0000-0000-0000-000000000000', role, unitId: unit?.id ?? null, unitPath: unit?.path ?? [], organisationId })

/** Raises the sample matters (invented texts, CC0) at moments of the last twelve days and lets them go their ways, in the order in which it would have happened. */
export async function loadMatters(context: Context, loaded: Loaded): Promise<void> {
  const matters = JSON.parse(readFileSync(new URL('./matters.json', import.meta.url), 'utf8')) as SampleMatter[]
  const coming: Happening[] = matters.map((matter, index) => raised(context, loaded, matter, index, ageOf(matters.length - 1 - index)))
  // They look into what came for them, so that only what is new since yesterday is unread.
  coming.push({ at: new Date(context.now.getTime() - 20 * hour), run: async (context) => { for (const id of loaded.people.values()) await markAllRead({ ...context, actor: { id, name: '', posts: [] } }, 'ffffffff-ffff-ffff-ffff-ffffffffffff'); return [] } })
  coming.sort((a, b) => a.at.getTime() - b.at.getTime())
  for (let next = coming.shift(); next; next = coming.shift()) {
    coming.push(...await next.run({ ...context, origin: 'web', now: next.at }))
    coming.sort((a, b) => a.at.getTime() - b.at.getTime())
  }
  const onDuty: Context = { ...context, origin: 'web', actor: dispatcherOf(loaded) }
  for (const alarm of await alarms(onDuty, { unreadOnly: true })) {
    const read = new Date(alarm.raised_at.getTime() + 6 * 60_000)
    if (read < context.now) await readAlarm({ ...onDuty, now: read }, alarm.id)
  }
}

function raised(outer: Context, loaded: Loaded, matter: SampleMatter, index: number, age: number): Happening {
  const at = new Date(outer.now.getTime() - age * hour)
  const reporterId = loaded.people.get(index % 2 === 0 ? 'resident@example.org' : 'neighbour@example.org')!
  const limit = demonstrationCategories.find(({ code }) => code === matter.category)?.clocks ?? 'ordinary'
  return {
    at,
    async run(context) {
      const { id, urgent } = await reportMatter({ ...context, actor: { id: reporterId, name: '', posts: [] } }, {
        key: { scope: 'demonstration', key: String(index) }, channel: matter.channel, categoryCode: matter.category, title: matter.title, text: matter.text,
        answers: matter.category === 'C0108' ? { trapped: 'no' } : {},
        place: { ...pointOf(matter.place, index), words: matter.where },
      })
      const answer = answers[(index * 5 + Math.floor(index / 7)) % answers.length]!
      const course = courseOf({ index, age, limit, urgent, solved: answer.solved !== 'unsolved' })
      return course.map((moment): Happening => ({
        at: new Date(at.getTime() + moment.hours * hour),
        run: async (context) => { await take(context, loaded, { id, reporterId, moment, answer: moment.round === 1 ? answer : answers[0], now: outer.now }); return [] },
      }))
    },
  }
}

const dispatcherOf = ({ people, units }: Loaded): Actor => ({ id: people.get('dispatcher@example.org')!, name: '', posts: [post('dispatcher', null, units.get('110108010'))] })

interface Taking { readonly id: string; readonly reporterId: string; readonly moment: Moment; readonly answer: (typeof answers)[number]; readonly now: Date }

/** One step of a sample matter, by whoever of the demonstration would take it. A step for which it does not stand is left out: no check where none is needed. */
async function take(context: Context, loaded: Loaded, { id, reporterId, moment: { step, round }, answer, now }: Taking): Promise<void> {
  const { people, organisations, handlers, units } = loaded
  const { state, version, leadId } = await standingOf(context, id)
  const as = (actor: Actor): Context => ({ ...context, actor })
  const dispatcher = as(dispatcherOf(loaded)), supervisor = as({ id: people.get('supervisor@example.org')!, name: '', posts: [post('supervisor', null, units.get('110108010'))] })
  const ofLead = handlers.get(leadId ?? '') ?? []
  const handler = as({ id: (round === 1 ? ofLead[0] : ofLead.at(-1)) ?? '', name: '', posts: [post('handler', leadId)] })
  const steps: Record<Step, () => Promise<unknown> | undefined> = {
    dispatch: () => (state === 'reported' ? dispatchMatter(dispatcher, id, version, { leadId: organisations.get('street')!, note: '地点跨区，由街道先牵头。' }) : undefined),
    'answer-at-once': () => answerAtOnce(dispatcher, id, version, { answer: '您好，这件事的办理规定和窗口时间已经电话告诉您，社区服务站工作日 9:00—17:00 可以办理。' }),
    accept: () => acceptMatter(handler, id, version),
    contact: () => contactReporter(handler, id, version, { how: 'phone', note: '已与提出人通话，了解了情况。' }),
    progress: () => addProgress(handler, id, { note: '已到现场查看，正在安排人员和材料。', seenBy: 'public' }),
    'ask-suspension': () => askSuspension(handler, id, version, { reason: 'needs-season', note: '要等天气转暖才能施工。', reviewOn: new Date(now.getTime() + 20 * 24 * hour).toISOString().slice(0, 10) }),
    'decide-suspension': () => decideSuspension(supervisor, id, version, { granted: true, decision: '同意，按时复查，期间做好围挡。' }),
    'ask-extension': () => askExtension(handler, id, version, { amount: 2, unit: 'workday', reason: '配件要从外地调来。' }),
    supervise: () => orderSupervision(supervisor, id, { demand: '请说明进展和完成时间。', answerBy: new Date(now.getTime() + 48 * hour) }),
    finish: () => finishMatter(handler, id, version, { words: round === 1 ? '已经处理好，请查看。' : '按复核意见重新处理，已经修好。' }),
    check: () => (state === 'done' ? checkMatter(dispatcher, id, version, { passed: true, words: '现场看过，已经恢复。' }) : undefined),
    confirm: () => confirmMatter(as({ id: reporterId, name: '', posts: [] }), id, version, answer),
    review: () => reviewMatter(supervisor, id, version, { leadId: leadId!, finding: '现场看过，问题还在，请换人重新处理。' }),
  }
  await steps[step]()
}

/** What people of the demonstration answer when they are asked. */
const answers = [
  { solved: 'solved', satisfaction: 'very-satisfied' }, { solved: 'solved', satisfaction: 'satisfied' }, { solved: 'solved', satisfaction: 'satisfied' }, { solved: 'solved', satisfaction: 'fairly-satisfied' },
  { solved: 'partly', satisfaction: 'fairly-satisfied', missing: '还有一处没有修好。' }, { solved: 'solved', satisfaction: 'very-satisfied' }, { solved: 'unsolved', satisfaction: 'dissatisfied', missing: '过了两天又坏了。' },
] as const
