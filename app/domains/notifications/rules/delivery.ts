/**
 * waiting -> sending -> sent
 *            sending -> waiting    certainly not delivered, tried again later under the same id
 *            sending -> failed     refused for good, or tried often enough
 *            sending -> uncertain  it may have arrived: a person decides whether it is sent again
 * waiting -> stopped               the recipient stopped it, has no address, or has read everything already
 */
export type DeliveryState = 'waiting' | 'sending' | 'sent' | 'failed' | 'uncertain' | 'stopped'

/** A delivery that has been under way for longer was left by a process that died. Providers give up far earlier. */
export const minutesUntilUncertain = 10

const backOffSeconds = {
  mail: [60, 300, 1800, 7200, 21600],
  sms: [30, 120, 600],
  webhook: [5, 30, 120, 600, 3600, 10800, 36000],
} as const

/** When to try again after the given number of attempts failed; undefined when it was tried often enough. */
export function nextAttempt(channel: keyof typeof backOffSeconds, attempts: number, now: Date): Date | undefined {
  const seconds = backOffSeconds[channel][attempts - 1]
  return seconds === undefined ? undefined : new Date(now.getTime() + seconds * 1000)
}
