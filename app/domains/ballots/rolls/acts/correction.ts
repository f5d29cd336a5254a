import type { RollRow } from '../rules/roll.ts'
import type { Permitted } from './require-keeper.ts'

export interface Correction extends Permitted {
  /** Reads the register of property again and takes over what is different: how an owners' roll is corrected. */
  readonly fromRegister?: boolean
  /** Lines to add, to strike (by number), and to write otherwise (by number), where the roll is not made from the register. */
  readonly add?: readonly RollRow[]
  readonly strike?: readonly number[]
  readonly change?: readonly { readonly number: number; readonly row: RollRow }[]
  readonly reason: string
  readonly basis?: string
  /** The objection that it answers; it is upheld with the reason as the answer. */
  readonly objectionId?: string
}
