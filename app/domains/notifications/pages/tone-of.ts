import type { StateTone } from '#ui/state'
import type { DeliveryState } from '../rules/delivery.ts'

/** Colour and shape in which the state of a message is shown, beside its words. */
export const toneOf: Readonly<Record<DeliveryState, StateTone>> = { waiting: 'waiting', sending: 'active', sent: 'done', failed: 'late', uncertain: 'late', stopped: 'stopped' }
