/** A phone number in E.164 as typed in China or abroad: spaces, dashes and full-width digits are forgiven; undefined when it is none. */
export function readPhone(text: string): string | undefined {
  const digits = text.normalize('NFKC').replace(/[\s\-().·]/g, '')
  if (/^1[3-9]\d{9}$/.test(digits)) return `+86${digits}`
  if (/^(\+|00)86(1[3-9]\d{9})$/.test(digits)) return `+86${digits.slice(-11)}`
  // A landline is written with its area code: 021-62345678.
  if (/^0[1-9]\d{9,10}$/.test(digits)) return `+86${digits.slice(1)}`
  const abroad = digits.replace(/^00/, '+')
  return /^\+(?!86)[1-9]\d{6,14}$/.test(abroad) ? abroad : undefined
}

/** Whether a text message can reach it: in China only mobile numbers. */
export const isMobile = (phone: string): boolean => !phone.startsWith('+86') || /^\+861[3-9]\d{9}$/.test(phone)

/** A mail address in lower case; undefined when it is none. */
export function readMail(text: string): string | undefined {
  const mail = text.normalize('NFKC').trim().toLowerCase()
  return mail.length <= 254 && /^[^@\s<>"(),:;\\[\]]{1,64}@[a-z0-9-]+(\.[a-z0-9-]+)+$/.test(mail) && !mail.endsWith('.invalid') ? mail : undefined
}

/** A person's name: 1 to 50 signs, dots between the parts unified to U+00B7, line breaks and control signs refused. */
export function readName(text: string): string | undefined {
  const name = text.normalize('NFC').replace(/[•．‧・]/g, '·').replace(/\s+/g, ' ').trim()
  const length = [...name].length
  return length >= 1 && length <= 50 && !/[\p{Cc}\p{Cf}<>@]|\d{5}/u.test(name) ? name : undefined
}
