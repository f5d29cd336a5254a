import type { Settings } from '../settings.ts'
import { consoleSms } from './console.ts'
import { httpGatewaySms } from './http-gateway.ts'
import type { SmsProvider } from './provider.ts'

/** The gateway of the settings, or the terminal when none is set. */
export const smsOf = ({ sms }: Pick<Settings, 'sms'>): SmsProvider => (sms.gatewayUrl ? httpGatewaySms({ url: sms.gatewayUrl, key: sms.gatewayKey }) : consoleSms())
