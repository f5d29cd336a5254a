/**
 * A message could not be handed over.
 * `refused`: certainly not delivered, the other side said no for good (a wrong number, a rejected key).
 * `unreachable`: certainly not delivered, a later try may work.
 * `uncertain`: the connection broke after the message was on its way; it may have arrived.
 */
export type DeliveryOutcome = 'refused' | 'unreachable' | 'uncertain'

/** Thrown by mail, SMS and webhook providers. The text never holds the message or its address. */
export class DeliveryError extends Error {
  readonly outcome: DeliveryOutcome
  constructor(outcome: DeliveryOutcome, text: string) {
    super(text)
    this.name = 'DeliveryError'
    this.outcome = outcome
  }
}
