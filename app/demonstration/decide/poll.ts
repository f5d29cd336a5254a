import { announceBallot, castVote, draftBallot, entriesOf, frozenPackAt, openBallot } from '#domains/ballots'
import type { Context } from '#platform/context'
import { acting, daysAgo, type Ground, places, unitOf } from './acting.ts'

/** An opinion poll that is open now, in which some households have voted: nobody sees how. */
export async function loadPoll(context: Context, ground: Ground, rollId: string): Promise<void> {
  const unitId = unitOf(ground, places.estate).id, staff = (days: number) => acting(context, ground, 'community', daysAgo(context, days))
  const ballot = await draftBallot(await staff(6), {
    kind: 'poll', unitId, title: '中心花园什么时间可以遛狗（示例）', text: '有人怕狗，有人要遛狗。先听听各家的意见，再拿到议事会上商量。', rollId, opensAt: daysAgo(context, 5), closesAt: daysAgo(context, -5, 18),
    secrecy: 'detached', channels: ['online', 'paper'], mayChange: true, pack: await frozenPackAt(await staff(6), unitId), key: 'demonstration poll', sample: true,
    questions: [
      { title: '您最能接受哪种安排？请按喜欢的程度排一排', form: 'ranked', settings: { method: 'schulze' }, choices: [{ label: '全天都可以，牵绳就行' }, { label: '早 7 点前和晚 8 点后' }, { label: '只在北侧小树林' }, { label: '花园里不遛狗' }] },
      { title: '您家里养狗吗？', form: 'choose-one', choices: [{ label: '养' }, { label: '不养' }] },
    ],
  })
  await announceBallot(await staff(6), ballot)
  await openBallot(await staff(5), ballot)
  const lines = (await entriesOf(await staff(4), rollId)).slice(2, 48)
  for (const [at, { id }] of lines.entries()) {
    const order = [['2', '3', '1', '4'], ['1', '2', '3', '4'], ['4', '3', '2', '1'], ['3', '2', '4', '1'], ['2', '1', '3', '4']][at % 5] ?? []
    await castVote({ ...(await staff(4)), actor: undefined }, { ballotId: ballot, entryId: id, answers: { 1: { ranking: order.map((key) => [key]) }, 2: { one: at % 3 === 0 ? '1' : '2' } }, channel: 'online', key: crypto.randomUUID() })
  }
}
