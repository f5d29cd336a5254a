/**
 * What a place decides about its matters: versioned data with a date of effect and its source, frozen into what it governs.
 * Numbers that no law fixes are parameters here, never constants in code.
 */
export interface Charter {
  /** How often a matter may be returned (退单), and within how many hours of dispatch. */
  readonly returns: { readonly most: number; readonly withinHours: number }
  /** How often "not solved" sends a matter back before a supervisor closes it with an explanation. */
  readonly mostRounds: number
  /** Days after closing in which the reporter may have it reopened. */
  readonly reopenDays: number
  /** Days in which one who does not answer is asked again before the matter counts as not reached, and how many tries that takes. */
  readonly asking: { readonly tries: number; readonly days: number }
  /** Joint call (吹哨报到): minutes in which the called report in. */
  readonly reportInMinutes: number
  /** Three rates: weights in hundredths and what "fairly satisfied" and "partly solved" count, in hundredths. */
  readonly rates: { readonly responded: number; readonly solved: number; readonly satisfied: number; readonly fairlySatisfied: number; readonly partlySolved: number; readonly respondedWithinHours: number }
  /** Samples below these are marked, or not shown. */
  readonly samples: { readonly marked: number; readonly hidden: number; readonly handlersSee: number }
  /** Metres and days within which earlier reports are offered as the same incident. */
  readonly near: { readonly metres: number; readonly days: number }
  /** Similar matters in one unit within 90 days from which on deliberation is proposed. */
  readonly proposeDeliberationFrom: number
  /** Minutes until an unread alarm climbs to the next level of the duty roster. */
  readonly alarmMinutes: number
  /** Months after closing when the words, photographs and contact of a matter are erased. */
  readonly retentionMonths: number
}

/** In force where a place has decided nothing else. */
export const defaultCharter: Charter = {
  returns: { most: 2, withinHours: 24 },
  mostRounds: 3,
  reopenDays: 90,
  asking: { tries: 3, days: 7 },
  reportInMinutes: 30,
  rates: { responded: 10, solved: 45, satisfied: 45, fairlySatisfied: 100, partlySolved: 0, respondedWithinHours: 24 },
  samples: { marked: 30, hidden: 10, handlersSee: 10 },
  near: { metres: 200, days: 60 },
  proposeDeliberationFrom: 5,
  alarmMinutes: 10,
  retentionMonths: 36,
}
