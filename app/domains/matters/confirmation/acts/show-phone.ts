import { type PersonalData, readPersonalData } from '#domains/people'
import { type Context, together } from '#platform/context'
import { Refusal } from '#platform/refusal'
import { matterPermissions } from '../../rules/permissions.ts'
import { holdVersion } from './hold-version.ts'
import { outsideHandling } from './outside-handling.ts'

/**
 * Name, phone and mail address of whoever raised a matter, for somebody outside the handling unit who is to ask them. The reading is recorded and the person
 * finds it. Refuses `matters.not-outside`, and `matters.nobody-to-ask` where the report was anonymous.
 */
export function showPhone(context: Context, id: string): Promise<PersonalData> {
  return together(context, async (context) => {
    const { matter } = await holdVersion(context, id, matterPermissions['matters.ask-reporter'], ['asking'])
    await outsideHandling(context, matter)
    if (matter.reporter_id === null) throw new Refusal('matters.nobody-to-ask', 'conflict')
    return readPersonalData(context, matter.reporter_id, { fields: ['name', 'phone', 'mail'], purpose: 'handle-matter', subject: matter.id })
  })
}
