const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]

/** Whether a key is the number of an identity card (GB 11643) or a mobile phone: such numbers are not kept here, whatever they are called. */
export function isIdentityNumber(text: string): boolean {
  const plain = text.replace(/[\s-]+/g, '')
  if (/^(?:\+?86)?1[3-9]\d{9}$/.test(plain)) return true
  // Numbers of fifteen digits hold a day of birth and no check digit.
  if (/^\d{8}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}$/.test(plain)) return true
  if (!/^\d{17}[\dX]$/i.test(plain)) return false
  const sum = weights.reduce((sum, weight, at) => sum + weight * Number(plain[at]), 0)
  return '10X98765432'[sum % 11] === plain[17]?.toUpperCase()
}
