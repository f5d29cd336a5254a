import type { Context } from '#platform/context'
import { mayDo } from '#platform/permission'
import { runningSeat } from '../../councils/reads/seats-of.ts'
import { councilsPermissions } from '../../councils/rules/permissions.ts'
import type { Topic } from '../rules/topic.ts'

/** Whether the reader may open the topic at the desk: staff of its place, and whoever chairs its council or keeps its minutes. */
export const opensDeskTopic = async (context: Context, topic: Pick<Topic, 'unitPath' | 'councilId'>): Promise<boolean> =>
  mayDo(context.actor, councilsPermissions['deliberation.see-desk'], { unitPath: topic.unitPath }) || await runningSeat(context, topic.councilId) !== undefined
