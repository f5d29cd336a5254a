import { postsOf } from '#domains/people'
import { today } from '#domains/territory'
import { type Context, together } from '#platform/context'
import { Refusal } from '#platform/refusal'
import { tables } from '../../tables.ts'
import { councilById } from '../reads/council-by-id.ts'
import { endsSoonOn } from '../rules/seat.ts'
import { closeSeat, tellOfSeat } from './end-seat.ts'

/** Seats whose term is nearly over are told of once; those whose term or post is over end, and whoever runs the council hears that a seat is empty. */
export async function keepTerms(context: Context): Promise<void> {
  const day = await today(context)
  const seats = await tables(context).selectFrom('deliberation.seat').select(['id', 'council_id', 'person_id', 'to_day', 'post_id', 'told_of_end']).where('ended_at', 'is', null).where((of) => of.or([of('to_day', 'is not', null), of('post_id', 'is not', null)])).execute()
  for (const seat of seats) {
    await together(context, async (context) => {
      const council = await councilById(context, seat.council_id)
      if (!council) return
      const left = seat.post_id !== null && seat.person_id !== null && !(await postsOf(context, seat.person_id)).some(({ id }) => id === seat.post_id)
      if (left || (seat.to_day !== null && seat.to_day < day)) {
        await closeSeat(context, council, seat.id, { reason: context.locale === 'en' ? (left ? 'The post ended.' : 'The term was over.') : left ? '不再担任该职务' : '任期届满', act: 'deliberation.term-over', postId: null })
        await tellOfSeat(context, council, seat.id, 'deliberation.seat-empty')
      } else if (seat.to_day !== null && endsSoonOn(seat.to_day, day) && seat.told_of_end !== seat.to_day) {
        const first = await tables(context).updateTable('deliberation.seat').set({ told_of_end: seat.to_day }).where('id', '=', seat.id).where((of) => of.or([of('told_of_end', 'is', null), of('told_of_end', '<>', seat.to_day)])).returning('id').executeTakeFirst()
        if (first) await tellOfSeat(context, council, `${seat.id}:${seat.to_day}`, 'deliberation.term-ends', seat.person_id)
      }
    // Somebody else ended the seat at this moment.
    }).catch((error: unknown) => { if (!(error instanceof Refusal)) throw error })
  }
}
