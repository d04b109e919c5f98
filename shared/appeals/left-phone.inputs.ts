import { Matches } from 'class-validator'
import { says } from '../kit/refusal'

/** A number that somebody leaves to be reached at, or nothing. */
export const LeftPhone = () =>
  Matches(/^$|^[0-9][0-9 -]{5,18}[0-9]$/, {
    message: says('电话好像少了几位，请再看一眼。', 'That number looks short; check again.'),
  })
