/** Who wins from the top of the tiers, and who is tied at the last place that wins: nobody of them wins before somebody settles it. */
export function fromTop(tiers: readonly (readonly string[])[], seats: number): { readonly winners: readonly string[]; readonly ties: readonly (readonly string[])[] } {
  const winners: string[] = []
  for (const tier of tiers) {
    if (winners.length + tier.length > seats) return { winners, ties: winners.length < seats ? [tier] : [] }
    winners.push(...tier)
  }
  return { winners, ties: [] }
}
