import { openStates, type State, states } from '#domains/matters'
import { place, unitByCode, unitById } from '#domains/territory'
import type { Context } from '#platform/context'
import { isKey } from '#platform/key'
import { Refusal } from '#platform/refusal'
import { readMoment } from '../../open311/rules/moments.ts'
import type { MatterFilter } from '../reads/open-matters.ts'

const dayLength = 86_400_000

/** Reads the filters of an export: a unit by its code or key, and days of the place, of which the last counts whole. Refuses `open-data.bad-filter` with its field. */
export async function readFilter(context: Context, argument: (name: string) => string | undefined): Promise<MatterFilter> {
  const timezone = (await place(context))?.timezone ?? 'Asia/Shanghai'
  const given = (name: string) => argument(name)?.trim() || undefined
  const refuse = (field: string): never => { throw new Refusal('open-data.bad-filter', 'invalid', { field }) }
  const date = (name: string) => {
    const text = given(name)
    return text === undefined ? undefined : readMoment(text, timezone) ?? refuse(name)
  }
  const state = given('state'), to = date('to')
  const wanted = state === undefined ? undefined : state === 'open' ? openStates : state === 'closed' ? states.filter((one) => !(openStates as readonly State[]).includes(one)) : states.filter((one) => one === state)
  if (wanted?.length === 0) refuse('state')
  const wholeDay = /^\d{4}-\d{2}-\d{2}$/.test(given('to') ?? '')
  const code = given('unit')
  const unit = code === undefined ? undefined : await unitById(context, code) ?? await unitByCode(context, code) ?? refuse('unit')
  return { unitId: unit?.id, category: given('category')?.slice(0, 60), states: wanted, from: date('from'), to: to && wholeDay ? new Date(to.getTime() + dayLength - 1) : to }
}

/** Where a page ends: `moment~key`. Refuses `open-data.bad-filter`. */
export function readPlace(text: string | undefined): { readonly at: Date; readonly id: string } | undefined {
  if (text === undefined || text === '') return undefined
  const [at = '', id = ''] = text.split('~')
  if (Number.isNaN(Date.parse(at)) || !isKey(id)) throw new Refusal('open-data.bad-filter', 'invalid', { field: 'after' })
  return { at: new Date(at), id }
}
