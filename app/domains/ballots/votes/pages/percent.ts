/** A share in words: 12.3%, cut off and never rounded up, so that what is not reached is not said to be. */
export const percentOf = (part: number, whole: number): string => {
  if (whole <= 0) return '0%'
  const tenths = Number((BigInt(part) * 1000n) / BigInt(whole))
  return `${Math.floor(tenths / 10)}${tenths % 10 === 0 ? '' : `.${tenths % 10}`}%`
}
