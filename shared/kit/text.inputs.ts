import { Transform } from 'class-transformer'
import { Matches, ValidateBy } from 'class-validator'
import { lettersIn } from './letters'
import { says } from './refusal'

/** Between `least` and `most` letters, counted as the pages count them. */
const Letters = (least: number, most: number, message: string) =>
  ValidateBy(
    {
      name: 'letters',
      constraints: [least, most],
      validator: { validate: value => typeof value === 'string' && within(lettersIn(value), least, most) },
    },
    { message },
  )
const within = (count: number, least: number, most: number) => count >= least && count <= most

const Trimmed = () => Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? value.trim() : value))

/** At most so many letters, for what may be left out. Spaces around it are not kept. */
export const AtMost =
  (most: number): PropertyDecorator =>
  (target, name) => {
    Trimmed()(target, name)
    Letters(0, most, says('太长了，最多 $constraint2 个字。', 'Too long: at most $constraint2 characters.'))(target, name)
  }

/** Spaces around it are not kept, and neither spaces nor what nobody can see counts as the least there must be. */
export const Text =
  (most: number, zh: string, en: string, least = 1): PropertyDecorator =>
  (target, name) => {
    Trimmed()(target, name)
    Letters(least, most, says(zh, en))(target, name)
    Matches(new RegExp(`^(?:[\\s\\p{Cf}\\p{Cc}]*[^\\s\\p{Cf}\\p{Cc}]){${least}}`, 'u'), { message: says(zh, en) })(target, name)
  }
