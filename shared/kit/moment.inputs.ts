import { IsISO8601, Matches } from 'class-validator'
import { says } from './refusal'

/** A moment with its zone: without one it would be another moment on another machine. */
export const Moment =
  (zh: string, en: string): PropertyDecorator =>
  (target, name) => {
    const message = says(zh, en)
    IsISO8601({ strict: true }, { message })(target, name)
    Matches(/^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d{1,9})?)?(Z|[+-]\d\d:\d\d)$/, { message })(target, name)
  }
