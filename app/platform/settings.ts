import { resolve } from 'node:path'
import { z } from 'zod'
import { OperatorMistake } from './operator-mistake.ts'

const whole = (text: string) => /^\d+$/.test(text)
const webAddress = 'an address like https://gongzhi.example.org'
const Environment = z.object({
  PORT: z.string().refine((text) => whole(text) && Number(text) < 65_536, 'a port number from 0 to 65535').default('3000'),
  HOST: z.string().default('0.0.0.0'),
  DATA_DIR: z.string().default('./data'),
  DATABASE_URL: z.string().regex(/^postgres(ql)?:\/\//, 'an address like postgres://user:password@host/database').optional(),
  BASE_URL: z.url({ protocol: /^https?$/, error: webAddress }).optional(),
  TRUST_PROXY: z.enum(['0', '1'], '0 or 1').default('0'),
  SMTP_URL: z.string().regex(/^smtps?:\/\//, 'an address like smtps://user:password@host').optional(),
  MAIL_FROM: z.string().default('gongzhi@localhost'),
  SMS_GATEWAY_URL: z.url({ protocol: /^https?$/, error: webAddress }).optional(),
  SMS_GATEWAY_KEY: z.string().optional(),
  OIDC_DISCOVERY_URL: z.url({ protocol: /^https?$/, error: webAddress }).optional(),
  OIDC_CLIENT_ID: z.string().optional(),
  OIDC_CLIENT_SECRET: z.string().optional(),
  OIDC_NAME: z.string().optional(),
  MAP_TILES_URL: z.string().optional(),
  MAP_ATTRIBUTION: z.string().optional(),
  MAP_APPROVAL_NUMBER: z.string().optional(),
})

/** What the operator of a server decides by environment; everything a place decides is data instead. */
export interface Settings {
  readonly port: number
  readonly host: string
  readonly dataDir: string
  readonly databaseUrl: string | undefined
  /** Address under which people reach this server, without a slash at the end. */
  readonly baseUrl: string
  readonly trustProxy: boolean
  readonly mail: { readonly smtpUrl: string | undefined; readonly from: string }
  readonly sms: { readonly gatewayUrl: string | undefined; readonly gatewayKey: string | undefined }
  readonly oidc: { readonly discoveryUrl: string; readonly clientId: string; readonly clientSecret: string; readonly name: string } | undefined
  readonly map: { readonly tilesUrl: string | undefined; readonly attribution: string; readonly approvalNumber: string | undefined }
}

/** Reads the environment; throws one OperatorMistake that lists every variable that does not fit, and how it should look. */
export function readSettings(environment: Readonly<Record<string, string | undefined>>): Settings {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''))
  const answer = Environment.safeParse(given)
  if (!answer.success) throw new OperatorMistake('settings', { problems: answer.error.issues.map((issue) => `  ${issue.path.join('.')}: ${issue.message} (${JSON.stringify(given[String(issue.path[0])] ?? '').replace(/\/\/[^@/"]*@/, '//…@')})`).join('\n') })
  const env = answer.data
  const oidc = env.OIDC_DISCOVERY_URL
    ? { discoveryUrl: env.OIDC_DISCOVERY_URL, clientId: env.OIDC_CLIENT_ID ?? '', clientSecret: env.OIDC_CLIENT_SECRET ?? '', name: env.OIDC_NAME ?? 'OIDC' }
    : undefined
  return {
    port: Number(env.PORT),
    host: env.HOST,
    dataDir: resolve(env.DATA_DIR),
    databaseUrl: env.DATABASE_URL,
    baseUrl: (env.BASE_URL ?? `http://localhost:${env.PORT}`).replace(/\/+$/, ''),
    trustProxy: env.TRUST_PROXY === '1',
    mail: { smtpUrl: env.SMTP_URL, from: env.MAIL_FROM },
    sms: { gatewayUrl: env.SMS_GATEWAY_URL, gatewayKey: env.SMS_GATEWAY_KEY },
    oidc,
    map: { tilesUrl: env.MAP_TILES_URL, attribution: env.MAP_ATTRIBUTION ?? '', approvalNumber: env.MAP_APPROVAL_NUMBER },
  }
}
