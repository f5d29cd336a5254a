const key = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

/** Whether a text that came from outside can be the key (a UUID) of a row: the database is not asked about others, it would not understand them. */
export const isKey = (text: string | null | undefined): text is string => typeof text === 'string' && key.test(text)
