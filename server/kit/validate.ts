import { plainToInstance } from 'class-transformer'
import { ValidationTypes, getMetadataStorage, validate, type ValidationError } from 'class-validator'
import { Refusal, kitReasons, says } from '@shared/kit/refusal'

export type InputClass<T = object> = new () => T

/** What is said of a field that no class has; to whoever writes a file by hand it means something else than to an old page. */
export const unknownField = says(
  '版本旧了，没有这一项，请刷新后再交。',
  'Your version is old: there is no such field; please refresh.',
)
const unkeepable = says(
  '里面有看不见的特殊字符，请删掉再发。',
  'There are characters in it that cannot be kept; please retype it.',
)
const wrong = says('这一项填法不对，请照旁边的例子改。', 'This entry is not in the right form.')

/**
 * The input as an instance of its class. Refuses `kit.invalid` with a sentence per field path
 * (`contact.phone`, `photos.0.caption`): anything that is not an object, unknown keys at every depth,
 * objects for which the class declares no class of their own, and what no database keeps (NUL, half a surrogate pair). What may be left
 * out and is null is left out.
 */
export async function parse<T extends object>(Input: InputClass<T> | undefined, data: unknown): Promise<T> {
  if (typeof data !== 'object' || data === null || Array.isArray(data)) throw new Refusal(kitReasons.unreadable)
  refuse(unsound(data))
  if (!Input) return refuse(Object.keys(data).map(key => [key, unknownField])) ?? ({} as T)
  const input = plainToInstance(Input, data)
  const errors = await validate(input, {
    whitelist: true,
    forbidNonWhitelisted: true,
    forbidUnknownValues: true,
    stopAtFirstError: true,
  })
  refuse([...errors.flatMap(error => sentences(error)), ...undeclared(input), ...arrays(input)])
  leaveOut(input)
  return input
}

/** `@IsOptional()` lets null pass like what is absent: from here on it is absent, so that no verb asks for both. */
function leaveOut(input: object): void {
  for (const [key, value] of Object.entries(input) as [keyof typeof input, unknown][])
    if (value === null) delete input[key]
    else if (typeof value === 'object' && !(value instanceof Date)) leaveOut(value as object)
}

const deepest = 10
/** Variation selectors are not counted by `Length`, so a heap of them is no text. */
const unstorable = /[\0\p{Surrogate}\u202A-\u202E\u2066-\u2069]|[\uFE0E\uFE0F]{2}/u
/** `plainToInstance` drops these keys without a word. */
const reserved = new Set(['__proto__', 'constructor', 'prototype'])

/** What is looked for before any class is asked, so that neither depth nor a name can mislead what comes after. */
function unsound(value: unknown, path = '', depth = 0): [path: string, sentence: string][] {
  if (typeof value === 'string') return unstorable.test(value) ? [[path, unkeepable]] : []
  if (typeof value !== 'object' || value === null) return []
  if (depth === deepest) return [[path, unknownField]]
  return Object.entries(value).flatMap(([key, inner]) => {
    const here = path ? `${path}.${key}` : key
    return reserved.has(key) ? [[here, unknownField]] : unsound(inner, here, depth + 1)
  })
}

function sentences(error: ValidationError, above = ''): [path: string, sentence: string][] {
  const path = above + error.property
  const [first] = Object.entries(error.constraints ?? {})
  const own: [string, string][] = first
    ? [[path, first[0] === 'whitelistValidation' ? unknownField : first[1].includes('\u001f') ? first[1] : wrong]]
    : []
  return [...own, ...(error.children ?? []).flatMap(child => sentences(child, `${path}.`))]
}

/** Plain objects that survived: their property lacks `@ValidateNested` and `@Type`, so nobody looked inside. */
const undeclared = (value: unknown, path = ''): [string, string][] =>
  Array.isArray(value) || path === ''
    ? Object.entries(value as object).flatMap(([key, inner]) => undeclared(inner, path ? `${path}.${key}` : key))
    : typeof value !== 'object' || value === null
      ? []
      : Object.getPrototypeOf(value) === Object.prototype
        ? [[path, unknownField]]
        : Object.entries(value).flatMap(([key, inner]) => undeclared(inner, `${path}.${key}`))

/** Arrays where one thing was asked for: `@ValidateNested()` without `each` lets them pass. */
function arrays(input: object, path = ''): [string, string][] {
  const asked = getMetadataStorage().getTargetValidationMetadatas(input.constructor, '', true, false)
  const one = new Set(
    asked.filter(({ type, each }) => type === ValidationTypes.NESTED_VALIDATION && !each).map(({ propertyName }) => propertyName),
  )
  return Object.entries(input).flatMap(([key, value]): [string, string][] => {
    if (one.has(key) && Array.isArray(value)) return [[path + key, wrong]]
    return typeof value === 'object' && value !== null && !(value instanceof Date)
      ? arrays(value as object, `${path}${key}.`)
      : []
  })
}

const mostTold = 50

function refuse(fields: [string, string][]): undefined {
  if (fields.length > 0) throw new Refusal(kitReasons.invalid, { fields: Object.fromEntries(fields.slice(0, mostTold)) })
}
