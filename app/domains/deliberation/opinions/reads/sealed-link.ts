import { createCipheriv, createDecipheriv, createHmac, randomBytes } from 'node:crypto'

/** The random ids of one participant in one conversation: of their votes, and of the statements they add. */
export interface RandomIds { readonly id: string; readonly authorId: string }

const keyed = (key: Buffer, purpose: string, text: string) => createHmac('sha256', key).update(`${purpose} ${text}`).digest()

/** Under what the link of a person stands: without the key it is a random number. */
export const personDigest = (key: Buffer, personId: string): Buffer => keyed(key, 'person', personId)

const bytesOf = (uuid: string) => Buffer.from(uuid.replaceAll('-', ''), 'hex')
const uuidOf = (bytes: Buffer) => bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')

/** Closes the ids for one person (AES-256-GCM): 12 bytes nonce, 32 bytes of ids, 16 bytes tag. */
export function sealed(key: Buffer, personId: string, ids: RandomIds): Buffer {
  const nonce = randomBytes(12), cipher = createCipheriv('aes-256-gcm', keyed(key, 'seal', personId), nonce)
  return Buffer.concat([nonce, cipher.update(Buffer.concat([bytesOf(ids.id), bytesOf(ids.authorId)])), cipher.final(), cipher.getAuthTag()])
}

/** The ids that were closed for this person. Throws where it was not for them. */
export function unsealed(key: Buffer, personId: string, bytes: Buffer): RandomIds {
  const decipher = createDecipheriv('aes-256-gcm', keyed(key, 'seal', personId), bytes.subarray(0, 12))
  decipher.setAuthTag(bytes.subarray(44))
  const ids = Buffer.concat([decipher.update(bytes.subarray(12, 44)), decipher.final()])
  return { id: uuidOf(ids.subarray(0, 16)), authorId: uuidOf(ids.subarray(16)) }
}

/** The ids of a visitor, from what only their browser keeps. */
export const visitorIds = (key: Buffer, token: string): RandomIds => ({ id: uuidOf(keyed(key, 'visitor', token).subarray(0, 16)), authorId: uuidOf(keyed(key, 'visitor', token).subarray(16)) })
