import { randomBytes } from 'node:crypto'

/** A new key of 256 bits for the signature of calls. */
export const webhookSecret = (): string => `whsec_${randomBytes(32).toString('base64')}`
