import { Matches } from 'class-validator'
import { says } from './refusal'

/** A ULID in an input. */
export const IsId = (options: { each?: boolean } = {}) =>
  Matches(/^[0-9A-HJKMNP-TV-Z]{26}$/, { ...options, message: says('这一项填法不对', 'This entry is not in the right form') })
