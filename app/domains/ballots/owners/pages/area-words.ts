import { squareMetres } from '../../property/rules/square-metres.ts'

/** Areas on screens: 89.50. */
export const areaText = (hundredths: number): string => squareMetres(hundredths)

/** A share in percent, cut off after the first decimal so that 66.66 never reads as two thirds. */
export const percentText = (part: number, whole: number): string => (whole <= 0 ? '0' : (Math.floor((part / whole) * 1000 + 1e-9) / 10).toFixed(1))
