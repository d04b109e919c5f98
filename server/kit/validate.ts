import { plainToInstance } from 'class-transformer'
import { validate, type ValidationError } from 'class-validator'
import { Refusal, kitReasons, says } from '@shared/kit/refusal'

export type InputClass<T = object> = new () => T

const unknownField = says('版本旧了，没有这一项，请刷新后再交。', 'Your version is old: there is no such field; please refresh.')
const wrong = says('这一项填法不对，请照旁边的例子改。', 'This entry is not in the right form.')

/**
 * The input as an instance of its class. Refuses `kit.invalid` with a sentence per field path
 * (`contact.phone`, `photos.0.caption`): anything that is not an object, unknown keys at every depth,
 * and objects for which the class declares no class of their own.
 */
export async function parse<T extends object>(Input: InputClass<T> | undefined, data: unknown): Promise<T> {
  if (typeof data !== 'object' || data === null || Array.isArray(data)) throw new Refusal(kitReasons.unreadable)
  if (!Input) return refuse(Object.keys(data).map(key => [key, unknownField])) ?? {} as T
  const input = plainToInstance(Input, data)
  const errors = await validate(input, { whitelist: true, forbidNonWhitelisted: true, forbidUnknownValues: true, stopAtFirstError: true })
  refuse([...errors.flatMap(error => sentences(error)), ...undeclared(input)])
  return input
}

function sentences(error: ValidationError, above = ''): [path: string, sentence: string][] {
  const path = above + error.property
  const [first] = Object.entries(error.constraints ?? {})
  const own: [string, string][] = first ? [[path, first[0] === 'whitelistValidation' ? unknownField : first[1].includes('\u001f') ? first[1] : wrong]] : []
  return [...own, ...(error.children ?? []).flatMap(child => sentences(child, `${path}.`))]
}

/** Plain objects that survived: their property lacks `@ValidateNested` and `@Type`, so nobody looked inside. */
const undeclared = (value: unknown, path = ''): [string, string][] =>
  Array.isArray(value) || path === '' ? Object.entries(value as object).flatMap(([key, inner]) => undeclared(inner, path ? `${path}.${key}` : key))
    : typeof value !== 'object' || value === null ? []
      : Object.getPrototypeOf(value) === Object.prototype ? [[path, unknownField]]
        : Object.entries(value).flatMap(([key, inner]) => undeclared(inner, `${path}.${key}`))

function refuse(fields: [string, string][]): undefined {
  if (fields.length > 0) throw new Refusal(kitReasons.invalid, { fields: Object.fromEntries(fields) })
}
