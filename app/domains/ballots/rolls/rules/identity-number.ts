import { isIdentityNumber } from '../../property/rules/owner-key.ts'

/** Whether a cell holds the number of an identity card or a mobile phone, alone or beside a name. */
export const holdsIdentityNumber = (cell: string): boolean => (cell.normalize('NFKC').match(/\d[\d\s-]{8,}[\dXx]/g) ?? []).some(isIdentityNumber)
