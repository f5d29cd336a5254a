import { isOpen, matterWords, type State } from '#domains/matters'
import { place } from '#domains/territory'
import type { Context } from '#platform/context'
import type { Settings } from '#platform/settings'
import { updatesBetween } from '../reads/updates.ts'
import type { Value } from '../rules/body.ts'
import { moment, readMoment } from '../rules/moments.ts'
import { Open311Problem } from '../rules/problem.ts'

const mostRows = 1000, span = 90 * 86_400_000
/** Readers ask for the last two hours when they do not say. */
const usual = 2 * 3_600_000

/** What everybody may read of the stories between two moments. */
export async function updates(context: Context, settings: Settings, argument: (name: string) => string | undefined): Promise<Value> {
  const timezone = (await place(context))?.timezone ?? 'Asia/Shanghai'
  const [start, end] = ['start_date', 'end_date'].map((name) => {
    const text = argument(name)?.trim() || undefined
    const at = text === undefined ? undefined : readMoment(text, timezone)
    if (text !== undefined && !at) throw new Open311Problem(400, { code: 'date-unreadable', field: name })
    return at
  })
  if ((start === undefined) !== (end === undefined)) throw new Open311Problem(400, { code: 'dates-in-pairs', field: start ? 'end_date' : 'start_date' })
  const to = end ?? context.now, from = start ?? new Date(to.getTime() - usual)
  if (from > to) throw new Open311Problem(400, { code: 'dates-reversed', field: 'end_date' })
  if (to.getTime() - from.getTime() > span) throw new Open311Problem(400, { code: 'span-too-long', field: 'end_date', limit: 90 })
  const whole = (name: string, otherwise: number) => {
    const text = argument(name)?.trim() || String(otherwise)
    if (!/^[1-9]\d{0,8}$/.test(text)) throw new Open311Problem(400, { code: name === 'page' ? 'page-unreadable' : 'page-size-unreadable', field: name, limit: mostRows })
    return Number(text)
  }
  const found = await updatesBetween(context, { from, to, page: whole('page', 1), pageSize: Math.min(mostRows, whole('page_size', mostRows)) })
  const { states } = matterWords(context.locale)
  return found.map((update) => ({
    update_id: String(update.id), service_request_id: update.number, status: isOpen((update.to_state ?? 'reported') as State) ? 'OPEN' : 'CLOSED',
    description: update.public_note || (update.to_state ? states[update.to_state] : ''), updated_datetime: moment(update.at),
    media_url: update.photo_id ? `${settings.baseUrl}/files/photo/${update.photo_id}` : '', external_status_code: update.to_state ?? '',
  }))
}
