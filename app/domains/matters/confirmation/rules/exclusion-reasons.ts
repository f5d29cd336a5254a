/**
 * Why a matter may be left out of the three rates (governance rules 4.3). Each needs evidence and the approval of somebody else, and the
 * share of what was left out is public.
 */
export const exclusionReasons = ['unlawful', 'untrue', 'beyond-duty', 'lawful-channel', 'repeated', 'taken-back', 'force-majeure', 'incomplete'] as const
export type ExclusionReason = (typeof exclusionReasons)[number]
