import pino from 'pino'

/** One line of JSON per event on standard error; never a request's body, and of its address only the path. */
export const log = pino({ level: process.env.LOG_LEVEL ?? 'info', base: undefined }, pino.destination(2))
