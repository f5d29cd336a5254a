import { type Context, together } from '#platform/context'
import { Refusal } from '#platform/refusal'
import { type PartyClass, partyClasses } from '../../rules/party-classes.ts'
import { topicsPermissions } from '../rules/permissions.ts'
import { type TopicForm, topicForms } from '../rules/topic.ts'
import { moveTopic, topicForAct } from './move-topic.ts'

/** Decides who is to take part, by class, and in which forms a topic is deliberated. May be decided anew until it is announced. */
export function prepareTopic(context: Context, id: string, version: number, { parties, forms }: { readonly parties: readonly PartyClass[]; readonly forms: readonly TopicForm[] }): Promise<void> {
  return together(context, async (context) => {
    const { topic, postId } = await topicForAct(context, id, topicsPermissions['deliberation.run-topic'], { version })
    const named = partyClasses.filter((each) => parties.includes(each)), chosen = topicForms.filter((each) => forms.includes(each))
    if (named.length === 0) throw new Refusal('deliberation.parties-needed', 'invalid', { field: 'parties' })
    if (chosen.length === 0) throw new Refusal('deliberation.form-needed', 'invalid', { field: 'forms' })
    await moveTopic(context, topic, { move: 'prepare', to: 'prepared', act: 'deliberation.prepared-topic', kind: 'prepared', postId, set: { parties: named, forms: chosen }, facts: { parties: named, forms: chosen } })
  })
}
