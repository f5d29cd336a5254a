/** 0.01 square metre as people write it: 8950 is 89.50, with a comma every three digits. */
export function squareMetres(area: bigint | number): string {
  const digits = BigInt(area).toString().padStart(3, '0')
  return `${digits.slice(0, -2).replace(/\B(?=(\d{3})+$)/g, ',')}.${digits.slice(-2)}`
}
