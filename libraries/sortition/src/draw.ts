import { hash } from 'node:crypto'
import { BadInput } from '@gongzhi/bad-input'
import type { Lot } from './lottery.ts'

/** What a draw is repeated from. `purpose` keeps apart draws from one seed (a panel, its first replacements, ...). */
export type Draw = { readonly seed: string, readonly listDigest: string, readonly codeVersion: string, readonly purpose: string }

/**
 * The winning ticket, from 0 to `tickets` - 1, each as likely as the other: SHA-256 of the JSON list
 * ["sortition", codeVersion, listDigest, purpose, seed, n], its first 8 bytes as a number (big-endian), modulo `tickets`;
 * n counts from 0 until the number lies below the largest multiple of `tickets` in 64 bits.
 */
export function winningTicket({ seed, listDigest, codeVersion, purpose }: Draw, tickets: number): number {
  if (seed.trim() === '') throw new BadInput('SEED_MISSING', 'a draw needs a seed that everybody can see', { field: 'seed' })
  const whole = BigInt(tickets)
  const fair = (2n ** 64n / whole) * whole
  for (let n = 0; ; n++) {
    const digest = hash('sha256', JSON.stringify(['sortition', codeVersion, listDigest, purpose, seed, n]), 'buffer')
    const number = digest.readBigUInt64BE()
    if (number < fair) return Number(number % whole)
  }
}

/** The panel that a ticket wins; lots are counted in their order. */
export function winner(lottery: readonly Lot[], ticket: number): Lot {
  let end = 0
  for (const lot of lottery) {
    end += lot.tickets
    if (ticket < end) return lot
  }
  throw new BadInput('TICKET_OUTSIDE', `the lottery has ${end} tickets, and none has the number ${ticket}`, { field: 'ticket' })
}
