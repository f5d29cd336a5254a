import { recordAct } from '#domains/transparency'
import type { Context } from '#platform/context'
import { signedIn } from '../../rules/permission.ts'

/** Writes down that the person added a passkey. */
export const recordPasskey = (context: Context): Promise<void> => recordAct(context, 'people.passkey-added', signedIn(context).id)
