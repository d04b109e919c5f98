import { Transform } from 'class-transformer'
import { Length, Matches } from 'class-validator'
import { says } from './refusal'

/** Spaces around it are not kept, and neither spaces nor what nobody can see counts as the least there must be. */
export const Text =
  (most: number, zh: string, en: string, least = 1): PropertyDecorator =>
  (target, name) => {
    Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? value.trim() : value))(target, name)
    Length(least, most, { message: says(zh, en) })(target, name)
    Matches(new RegExp(`^(?:[\\s\\p{Cf}\\p{Cc}]*[^\\s\\p{Cf}\\p{Cc}]){${least}}`, 'u'), { message: says(zh, en) })(target, name)
  }
