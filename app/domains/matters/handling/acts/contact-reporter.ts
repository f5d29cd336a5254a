import { type Context, together } from '#platform/context'
import { moveMatter } from '../../acts/move.ts'
import { tables } from '../../tables.ts'
import { contactWays } from '../rules/codes.ts'
import { chosen, said } from '../rules/said.ts'
import { holdMatter } from './hold-matter.ts'
import { tell } from './tell.ts'

/** Records that the lead spoke with whoever raised the matter for the first time; from here on it is in progress. */
export function contactReporter(context: Context, id: string, version: number, { how, note: words }: { readonly how: string; readonly note: string }): Promise<void> {
  return together(context, async (context) => {
    const { matter, role, postId } = await holdMatter(context, id, 'contact', { version })
    const way = chosen('how', how, contactWays)
    const note = said('note', words)
    const { contacted_at } = await tables(context).selectFrom('matters.matter').select('contacted_at').where('id', '=', matter.id).executeTakeFirstOrThrow()
    const event = await moveMatter(context, matter, {
      move: 'contact', to: 'in-progress', act: 'matters.contacted', role, postId, organisationId: matter.lead_id, note, stop: ['contact'],
      // How soon the first contact came is counted; a later lead's does not make it later.
      set: { contacted_at: contacted_at ?? context.now }, facts: { how: way },
    })
    await tell(context, matter, { reporter: true }, { topic: 'matters.contacted', once: event, facts: { how: way } })
  })
}
