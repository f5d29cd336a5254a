/** Rows that a page leaves out before it begins, as its address says: nothing unless it is a whole number of at most six digits. */
export const readOffset = (text: string | undefined): number => (/^\d{1,6}$/.test(text ?? '') ? Number(text) : 0)
