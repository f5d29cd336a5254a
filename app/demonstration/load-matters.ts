import { readFileSync } from 'node:fs'
import {
  acceptMatter, addProgress, answerAtOnce, askExtension, askSuspension, checkMatter, confirmMatter, contactReporter, decideSuspension, finishMatter, orderSupervision, reportMatter, standingOf,
} from '#domains/matters'
import { appoint, registerWalkIn } from '#domains/people'
import type { Actor, Context } from '#platform/context'
import { pointIn, type UnitIds } from './territory.ts'

interface SampleMatter { readonly title: string; readonly text: string; readonly category: string; readonly place: string; readonly where: string; readonly channel: 'web' | 'qr' | 'phone' | 'visit' | 'patrol' }

/** Everything the sample matters need of what was loaded before. */
export interface Loaded {
  readonly units: UnitIds
  /** Ids of the people by their login. */
  readonly people: ReadonlyMap<string, string>
  readonly organisations: ReadonlyMap<string, string>
}

const hour = 3_600_000
const pointOf = (place: string, index: number) => { const point = pointIn(place, index); return point ? { point } : {} }
const post = (role: string, organisationId: string | null, unit?: { id: string; path: readonly string[] }) => ({ id: '00000000-0000-0000-0000-000000000000', role, unitId: unit?.id ?? null, unitPath: unit?.path ?? [], organisationId })

/** Raises the sample matters (invented texts, CC0) at moments of the last twelve days, and lets most of them go some of their way. */
export async function loadMatters(context: Context, loaded: Loaded): Promise<void> {
  const matters = JSON.parse(readFileSync(new URL('./matters.json', import.meta.url), 'utf8')) as SampleMatter[]
  const residents = [loaded.people.get('resident@example.org')!, loaded.people.get('neighbour@example.org')!]
  const clerk = await newClerk(context, loaded)
  for (const [index, matter] of matters.entries()) {
    const at = new Date(context.now.getTime() - (matters.length - index) * 2 * hour)
    const reporterId = residents[index % 2]!
    const { id } = await reportMatter({ ...context, now: at, origin: 'web', actor: { id: reporterId, name: '', posts: [] } }, {
      key: { scope: 'demonstration', key: String(index) }, channel: matter.channel, categoryCode: matter.category, title: matter.title, text: matter.text,
      answers: matter.category === 'C0108' ? { trapped: 'no' } : {},
      place: { ...pointOf(matter.place, index), words: matter.where },
    })
    await goSomeWay(context, loaded, { id, at, clerk, reporterId, way: index % 10 })
  }
}

/** One invented clerk who signs in for every organisation of the demonstration that nobody of the sign-in list belongs to. */
async function newClerk(context: Context, { organisations }: Loaded): Promise<string> {
  const registrar: Actor = { ...context.actor!, posts: [post('dispatcher', null)] }
  const id = await registerWalkIn({ ...context, actor: registrar }, { name: '示例经办人' })
  for (const organisationId of organisations.values()) await appoint(context, { personId: id, role: 'handler', organisationId, startsAt: new Date('2026-01-01T00:00:00+08:00'), sample: true })
  return id
}

/** How far a sample matter goes, by its turn among ten: some wait, some are on their way, some are done. */
async function goSomeWay(context: Context, { units, people, organisations }: Loaded, { id, at, clerk, reporterId, way }: { id: string; at: Date; clerk: string; reporterId: string; way: number }): Promise<void> {
  const street = units.get('110108010')
  const led = await standingOf(context, id)
  if (!led.leadId || context.now.getTime() - at.getTime() < 30 * hour || way === 6) return
  const after = (hours: number, actor: Actor): Context => ({ ...context, origin: 'web', now: new Date(at.getTime() + hours * hour), actor })
  const handler: Actor = { id: clerk, name: '', posts: [post('handler', led.leadId)] }
  const dispatcher: Actor = { id: people.get('dispatcher@example.org')!, name: '', posts: [post('dispatcher', organisations.get('street') ?? null, street)] }
  const supervisor: Actor = { id: people.get('supervisor@example.org')!, name: '', posts: [post('supervisor', organisations.get('street') ?? null, street)] }
  const version = async () => (await standingOf(context, id)).version
  if (way === 8) return answerAtOnce(after(1, dispatcher), id, await version(), { answer: '您好，这件事的办理规定和窗口时间已经电话告诉您，社区服务站工作日 9:00—17:00 可以办理。' })
  await acceptMatter(after(1, handler), id, await version())
  if (way === 3) return
  await contactReporter(after(3, handler), id, await version(), { how: 'phone', note: '已与提出人通话，了解了情况。' })
  await addProgress(after(8, handler), id, { note: '已到现场查看，正在安排人员和材料。', seenBy: 'public' })
  if (way === 2) return
  if (way === 5) {
    await askSuspension(after(20, handler), id, await version(), { reason: 'needs-season', note: '要等天气转暖才能施工。', reviewOn: new Date(context.now.getTime() + 20 * 24 * hour).toISOString().slice(0, 10) })
    return decideSuspension(after(22, supervisor), id, await version(), { granted: true, decision: '同意，按时复查，期间做好围挡。' })
  }
  if (way === 7) {
    if (at.getTime() + 21 * hour < context.now.getTime()) await askExtension(after(20, handler), id, await version(), { amount: 2, unit: 'workday', reason: '配件要从外地调来。' })
    return orderSupervision(after(24, supervisor), id, { demand: '请说明进展和完成时间。', answerBy: new Date(context.now.getTime() + 48 * hour) })
  }
  await finishMatter(after(26, handler), id, await version(), { words: '已经处理好，请查看。' })
  if (way === 4 || led.leadId === organisations.get('street')) return
  if ((await standingOf(context, id)).state === 'done') await checkMatter(after(28, dispatcher), id, await version(), { passed: true, words: '现场看过，已经恢复。' })
  await confirmMatter(after(29, { id: reporterId, name: '', posts: [] }), id, await version(), answers[Number(BigInt(`0x${id.slice(-6)}`) % 7n)]!)
}

/** What people of the demonstration answer when they are asked. */
const answers = [
  { solved: 'solved', satisfaction: 'very-satisfied' }, { solved: 'solved', satisfaction: 'satisfied' }, { solved: 'solved', satisfaction: 'satisfied' }, { solved: 'solved', satisfaction: 'fairly-satisfied' },
  { solved: 'partly', satisfaction: 'fairly-satisfied', missing: '还有一处没有修好。' }, { solved: 'solved', satisfaction: 'very-satisfied' }, { solved: 'unsolved', satisfaction: 'dissatisfied', missing: '过了两天又坏了。' },
] as const
