const key = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

/** Whether a text that came from outside can be the key of anything here: the database is not asked about others. */
export const isKey = (text: string): boolean => key.test(text)
