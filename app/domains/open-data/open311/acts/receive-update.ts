import { acceptMatter, addProgress, commentFromSender, finishMatter, isOpen, isSentBy, ledMatter } from '#domains/matters'
import { type Context, together } from '#platform/context'
import { Refusal } from '#platform/refusal'
import type { KeyHolder } from '../../keys/reads/api-keys.ts'
import { tables } from '../../tables.ts'
import { newestLine } from '../reads/updates.ts'
import { Open311Problem, type Problem } from '../rules/problem.ts'
import { readMoment } from '../rules/moments.ts'
import { readStatus, stepsFor } from '../rules/shared-status.ts'
import type { PostedRequest } from './submit-request.ts'

const needed = ['service_request_id', 'update_id', 'updated_datetime', 'status', 'description'] as const
const longest = 2000

/**
 * Takes an update of the lead's own system over: the lawful steps that it stands for, and its words as a line of the story.
 * Gives the key under which that line is told to others. An update_id is taken once. Throws `Open311Problem`.
 */
export async function receiveUpdate(outer: Context, holder: KeyHolder, form: PostedRequest, timezone: string): Promise<string> {
  const problems: Problem[] = needed.filter((name) => form.text(name) === '').map((field) => ({ code: 'field-missing', field }))
  const status = readStatus(form.text('status')), number = form.text('service_request_id'), updateId = form.text('update_id')
  if (form.text('status') !== '' && !status) problems.push({ code: 'status-unknown', field: 'status' })
  if (form.text('updated_datetime') !== '' && !readMoment(form.text('updated_datetime'), timezone)) problems.push({ code: 'date-unreadable', field: 'updated_datetime' })
  const links = form.all('media_url').filter((link) => link !== '')
  for (const link of links) if (link.length > 1000 || !/^https?:$/.test(URL.parse(link)?.protocol ?? '')) problems.push({ code: 'media-url-unreadable', field: 'media_url' })
  const words = [form.text('description'), ...links].join('\n')
  if ([...words].length > longest) problems.push({ code: 'too-long', field: 'description', limit: longest })
  if (updateId.length > 200) problems.push({ code: 'too-long', field: 'update_id', limit: 200 })
  if (problems.length > 0 || !status) throw new Open311Problem(400, ...problems)

  return together({ ...outer, actor: holder.actor }, async (context) => {
    const db = tables(context)
    const matter = holder.organisationId === null ? undefined : await ledMatter(context, number, holder.organisationId)
    if (!matter) {
      const known = await db.selectFrom('matters.public_matter').select(['id', 'state']).where('number', '=', number).executeTakeFirst()
      const comment = known && { scope: `open311:${holder.keyId}`, number, words }
      // The front end that sent it adds words; where it stands is said by whoever leads it.
      if (comment && await isSentBy(context, comment.scope, number)) {
        if ((status === 'CLOSED') === isOpen(known.state) || status === 'FIXED') throw new Open311Problem(403, { code: 'status-not-yours', field: 'status' })
        await takeOnce(context, holder, { updateId, matterId: known.id, status })
        await commentFromSender(context, comment)
        return String(await newestLine(context, known.id) ?? updateId)
      }
      throw known ? new Open311Problem(403, { code: 'key-may-not', field: 'service_request_id' }) : new Open311Problem(404, { code: 'request-unknown', field: 'service_request_id' })
    }
    await takeOnce(context, holder, { updateId, matterId: matter.id, status })
    const steps = stepsFor(status, matter.state)
    if (!steps) throw new Open311Problem(400, { code: 'update-unlawful', field: 'status' })
    try {
      if (steps.accept) await acceptMatter(context, matter.id, matter.version)
      if (steps.step === 'finish') await finishMatter(context, matter.id, matter.version + (steps.accept ? 1 : 0), { words })
      else await addProgress(context, matter.id, { note: words, seenBy: 'public' })
    } catch (error) {
      if (error instanceof Refusal && error.code === 'matters.unlawful-move') throw new Open311Problem(400, { code: 'update-unlawful', field: 'status' })
      throw error
    }
    return String(await newestLine(context, matter.id) ?? updateId)
  })
}

/** An update_id of a key is taken once. */
async function takeOnce(context: Context, holder: KeyHolder, { updateId, matterId, status }: { updateId: string; matterId: string; status: string }): Promise<void> {
  const received = await tables(context).insertInto('open_data.received_update').values({ key_id: holder.keyId, update_id: updateId, matter_id: matterId, status, at: context.now })
    .onConflict((conflict) => conflict.columns(['key_id', 'update_id']).doNothing()).returning('update_id').executeTakeFirst()
  if (!received) throw new Open311Problem(400, { code: 'update-repeated', field: 'update_id' })
}
