/** One mail. `id` is the idempotency key and becomes the Message-ID: the same id is the same mail. */
export interface MailMessage {
  to: string
  subject: string
  text: string
  html?: string
  id: string
  /** Further headers, such as List-Unsubscribe. */
  headers?: Readonly<Record<string, string>>
}

/**
 * Hands one mail to the outside world. Resolves once the server has taken it.
 * Rejects with a `DeliveryError` (see '#platform/delivery-error') otherwise.
 */
export interface MailProvider {
  send(message: MailMessage): Promise<void>
}
