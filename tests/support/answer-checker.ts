type Schema = {
  $ref?: string
  type?: string
  const?: unknown
  enum?: unknown[]
  anyOf?: Schema[]
  properties?: Record<string, Schema>
  required?: string[]
  items?: Schema
  additionalProperties?: Schema
}
export interface Description {
  paths: Record<string, Record<string, Operation>>
  components: { schemas: Record<string, Schema> }
}
interface Operation {
  operationId: string
  parameters: { name: string; in: string }[]
  requestBody?: { content: Record<string, { schema: Schema }> }
  responses: Record<string, { description: string; content?: { 'application/json': { schema: Schema } } }>
}

/** Every way in which `value` is not what the schema says; what the schema does not name is a fault too, so that nothing leaks. */
export function faults({ components }: Description, schema: Schema, value: unknown, path = ''): string[] {
  const look = (inner: Schema, of: unknown, at: string) => faults({ components, paths: {} }, inner, of, at)
  const wrong = (what: string) => [`${path || '.'}: ${what}, not ${JSON.stringify(value)?.slice(0, 80)}`]
  if (schema.$ref) return look(components.schemas[schema.$ref.split('/').at(-1)!] ?? { enum: [] }, value, path)
  if (schema.anyOf)
    return schema.anyOf.some(one => look(one, value, path).length === 0) ? [] : look(schema.anyOf[0]!, value, path)
  if ('const' in schema) return value === schema.const ? [] : wrong(`is ${String(schema.const)}`)
  if (schema.enum) return schema.enum.includes(value) ? [] : wrong(`one of ${schema.enum.join(' ')}`)
  if (schema.type === 'null') return value === null ? [] : wrong('null')
  if (schema.type === 'array')
    return Array.isArray(value) ? value.flatMap((one, i) => look(schema.items!, one, `${path}.${i}`)) : wrong('a list')
  if (schema.type === 'integer') return Number.isInteger(value) ? [] : wrong('a whole number')
  if (schema.type === 'object') {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return wrong('an object')
    const missing = (schema.required ?? []).filter(name => !(name in value)).map(name => `${path}.${name}: is missing`)
    return Object.entries(value).reduce((all, [name, inner]) => {
      const known = schema.properties?.[name] ?? schema.additionalProperties
      return [...all, ...(known ? look(known, inner, `${path}.${name}`) : [`${path}.${name}: is not described`])]
    }, missing)
  }
  if (schema.type) return typeof value === schema.type ? [] : wrong(`a ${schema.type}`)
  return []
}
/** How the description says an operation answers with this status. */
export const answerOf = ({ paths }: Description, operationId: string, status = 200): Schema | undefined =>
  Object.values(paths)
    .flatMap(verbs => Object.values(verbs))
    .find(operation => operation.operationId === operationId)?.responses[status]?.content?.['application/json'].schema
