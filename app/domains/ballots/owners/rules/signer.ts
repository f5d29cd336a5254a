import type { EntryOwner } from '../../rolls/rules/roll.ts'

/** Someone who may sign for a head, by a key that stays: an owner of the register, or the line itself where it names nobody by a key. */
export interface Signer { readonly key: string; readonly name: string }

/** Owners behind a line of the roll. Where co-owners chose one of them, only that one; of a line that names nobody (a developer whose units are all sold and not delivered), the line itself. */
export function signersOf(owners: readonly EntryOwner[], label = ''): Signer[] {
  const named = owners.map((owner, at): Signer & { representative: boolean } => ({ key: owner.key ?? `line-${at + 1}`, name: owner.name, representative: owner.representative ?? false }))
  const chosen = named.filter(({ representative }) => representative)
  if (named.length === 0) return [{ key: 'line-1', name: label }]
  return (chosen.length > 0 ? chosen : named).map(({ key, name }) => ({ key, name }))
}

/** By what power a paper is signed: as the owner, by written mandate, or as guardian. */
export const powers = ['owner', 'proxy', 'guardian'] as const
export type Power = (typeof powers)[number]

/** How a signature is kept: the owner's key, before it the power where it is not the owner's own. */
export const signatureOf = (power: Power, key: string): string => (power === 'owner' ? key : `${power}:${key}`)

/** The power of a signature, and the owner for whom it stands. */
export function signatureParts(signature: string): { readonly power: Power; readonly key: string } {
  const found = /^(proxy|guardian):(.+)$/s.exec(signature)
  return found ? { power: found[1] as Power, key: found[2] ?? '' } : { power: 'owner', key: signature }
}
