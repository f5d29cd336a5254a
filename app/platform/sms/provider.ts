/** One text message. `to` is a number in E.164 (+8613800000000); `id` is the idempotency key: the same id is the same message. */
export interface SmsMessage {
  to: string
  text: string
  id: string
}

/**
 * Hands one text message to the outside world. Resolves once the gateway has taken it.
 * Rejects with a `DeliveryError` (see '#platform/delivery-error') otherwise.
 */
export interface SmsProvider {
  send(message: SmsMessage): Promise<void>
}
