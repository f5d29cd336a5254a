import type { Locale } from '#platform/words'
import { StateMark, type StateTone } from '#ui/state'
import { Steps, type Step } from '#ui/steps'
import type { Covenant } from '../reads/covenant-by-id.ts'
import type { CovenantState } from '../rules/covenant.ts'
import { covenantsWords } from '../words/words.ts'

const tones: Readonly<Record<CovenantState, StateTone>> = { collecting: 'new', drafting: 'active', review: 'waiting', voting: 'active', adopted: 'waiting', filed: 'waiting', published: 'done', stopped: 'stopped' }

export const CovenantStateMark = ({ state, commenting = false, replaced = false, locale }: { state: CovenantState; commenting?: boolean; replaced?: boolean; locale: Locale }) => {
  const { pages } = covenantsWords(locale)
  return replaced ? <StateMark tone="stopped">{pages.states.replaced}</StateMark> : <StateMark tone={tones[state]}>{commenting ? pages.states.comments : pages.states[state]}</StateMark>
}

const order = ['collecting', 'drafting', 'comments', 'review', 'voting', 'filed', 'published'] as const

/** Whether written comments are being asked for. */
export const isCommenting = (covenant: Covenant): boolean => covenant.state === 'drafting' && covenant.draft?.commentsUntil !== undefined

/** How far a covenant has come, from collecting to being published. */
export function CovenantPath({ covenant, locale }: { covenant: Covenant; locale: Locale }) {
  const { pages } = covenantsWords(locale)
  const at = isCommenting(covenant) ? 'comments' : covenant.state === 'adopted' ? 'filed' : covenant.state === 'filed' ? 'published' : covenant.state
  const current = order.indexOf(at as (typeof order)[number])
  const steps: Step[] = order.map((name, index) => ({ label: pages.steps[name], state: covenant.state === 'published' || index < current ? 'done' : index === current ? 'current' : 'ahead' }))
  return covenant.state === 'stopped' ? null : <Steps steps={steps} locale={locale} label={pages.path} />
}
