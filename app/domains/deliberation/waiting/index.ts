import type { WaitingSource } from '#platform/waiting'
import { deskDeliberationWaiting } from './reads/desk-waiting.ts'
import { openDeliberation } from './reads/open-deliberation.ts'
import { ownDeliberationWaiting } from './reads/own-waiting.ts'

/** What waits in this room for whoever asks. */
export const deliberationWaiting: WaitingSource = { own: ownDeliberationWaiting, desk: deskDeliberationWaiting, everybody: openDeliberation }
