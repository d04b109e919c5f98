import pino from 'pino'
import { config } from '@config/server'

const logger = pino({ level: config.logLevel, base: null }, pino.destination({ dest: 2, sync: false }))
type Level = 'info' | 'warn' | 'error'

/** One JSON line on stderr. `detail` may be an Error; never personal data: ids, names of routes and listeners, numbers. */
export const log = (level: Level, message: string, detail?: unknown) =>
  detail instanceof Error
    ? logger[level]({ err: detail }, message)
    : logger[level](detail === undefined ? {} : { detail }, message)
/** Writes out what is buffered; for the end of a process. */
export const flushLog = () => new Promise<void>(resolve => logger.flush(() => resolve()))
