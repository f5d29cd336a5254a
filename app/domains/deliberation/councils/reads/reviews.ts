import { place, today } from '#domains/territory'
import { sql } from 'kysely'
import type { Context } from '#platform/context'
import { tables } from '../../tables.ts'
import { type ReviewFigures, shownReview } from '../rules/review.ts'

export interface CouncilReview {
  readonly id: string
  readonly councilId: string
  readonly year: number
  readonly report: string
  readonly figures: ReviewFigures
  readonly closesOn: string
  readonly open: boolean
  readonly noticeId: string | null
  readonly answer: string
}

/** The yearly reviews of a council, the latest first. */
export async function reviewsOf(context: Context, councilId: string): Promise<CouncilReview[]> {
  const day = await today(context)
  const rows = await tables(context).selectFrom('deliberation.council_review').select(['id', 'council_id as councilId', 'year', 'report', 'figures', 'closes_on as closesOn', 'notice_id as noticeId', 'answer']).where('council_id', '=', councilId).orderBy('year', 'desc').execute()
  return rows.map((row) => ({ ...row, open: row.closesOn >= day }))
}

/** What residents said to a review, as far as it is shown, and whether the actor has. */
export async function sayingOf(context: Context, reviewId: string) {
  const db = tables(context)
  const counts = await db.selectFrom('deliberation.review_rating').select(['question', 'score', 'raters']).where('review_id', '=', reviewId).execute()
  const own = context.actor && await db.selectFrom('deliberation.review_rater').select('review_id').where('review_id', '=', reviewId).where('person_id', '=', context.actor.id).executeTakeFirst()
  return { shown: shownReview(counts), mine: own !== undefined }
}

/** What a council did in a year of its place: meetings held, topics before it that were announced, resolutions adopted and confirmed, and those overdue now. */
export async function figuresOf(context: Context, councilId: string, year: number): Promise<ReviewFigures> {
  const zone = (await place(context))?.timezone ?? 'Asia/Shanghai', day = await today(context)
  const { rows } = await sql<Record<keyof ReviewFigures, string>>`select
    (select count(*) from deliberation.meeting where council_id = ${councilId} and state in ('closed', 'approved', 'published') and extract(year from starts_at at time zone ${zone}) = ${year}) as meetings,
    (select count(*) from deliberation.topic where council_id = ${councilId} and extract(year from announced_at at time zone ${zone}) = ${year}) as topics,
    (select count(*) from deliberation.resolution where council_id = ${councilId} and extract(year from adopted_at at time zone ${zone}) = ${year}) as resolutions,
    (select count(*) from deliberation.resolution where council_id = ${councilId} and extract(year from confirmed_at at time zone ${zone}) = ${year}) as confirmed,
    (select count(*) from deliberation.resolution where council_id = ${councilId} and state = 'open' and deadline < ${day}::date) as overdue`.execute(tables(context))
  const [row] = rows
  return { meetings: Number(row?.meetings), topics: Number(row?.topics), resolutions: Number(row?.resolutions), confirmed: Number(row?.confirmed), overdue: Number(row?.overdue) }
}
