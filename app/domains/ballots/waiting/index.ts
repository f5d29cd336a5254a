import type { WaitingSource } from '#platform/waiting'
import { deskBallotsWaiting } from './reads/desk-waiting.ts'
import { openBallots } from './reads/open-ballots.ts'
import { ownUnits } from './reads/own-units.ts'
import { ownBallotsWaiting } from './reads/own-waiting.ts'

/** What waits in this room for whoever asks. */
export const ballotsWaiting: WaitingSource = { own: ownBallotsWaiting, desk: deskBallotsWaiting, everybody: openBallots, units: ownUnits }
