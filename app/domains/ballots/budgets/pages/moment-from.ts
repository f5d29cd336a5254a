import { place } from '#domains/territory'
import type { Context } from '#platform/context'
import { instantOf } from '#platform/local-moment'

/** The moment of a field for date and time, on the clock of the place; undefined when it is none. */
export const momentFrom = async (context: Context, text: string): Promise<Date | undefined> => instantOf(text, (await place(context))?.timezone ?? 'Asia/Shanghai')
