// Writes server/answers.json: what each route of the contract answers, as JSON Schema, read from the view types by the compiler.
// A test fails when it is stale; `npm run describe` writes it anew.
import { writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import * as prettier from 'prettier'
import ts from 'typescript'

const root = resolve(fileURLToPath(import.meta.url), '../..')

/** The schemas of all answers: `{ schemas: { BoardCard: … }, answers: { 'appeals.board': … } }`. */
export function describeAnswers() {
  const { config } = ts.readConfigFile(resolve(root, 'tsconfig.json'), ts.sys.readFile)
  const { options } = ts.convertCompilerOptionsFromJson({ ...config.compilerOptions, types: [] }, root)
  const program = ts.createProgram([resolve(root, 'shared/index.ts')], options)
  const checker = program.getTypeChecker()
  const schemas = {}
  const named = new Map()

  const contract = checker
    .getExportsOfModule(checker.getSymbolAtLocation(program.getSourceFile(resolve(root, 'shared/index.ts'))))
    .find(({ name }) => name === 'contract')
  const answers = {}
  for (const feature of checker.getPropertiesOfType(checker.getTypeOfSymbol(contract))) {
    for (const route of checker.getPropertiesOfType(checker.getTypeOfSymbol(feature))) {
      const [, , output] = checker.getTypeArguments(checker.getTypeOfSymbol(route))
      answers[`${feature.name}.${route.name}`] = schemaOf(output)
    }
  }
  return { schemas: Object.fromEntries(Object.entries(schemas).sort(([a], [b]) => (a < b ? -1 : 1))), answers }

  function schemaOf(type) {
    const { flags } = type
    if (flags & ts.TypeFlags.String) return { type: 'string' }
    if (flags & ts.TypeFlags.Number) return { type: 'number' }
    if (flags & ts.TypeFlags.Boolean) return { type: 'boolean' }
    if (flags & ts.TypeFlags.Null) return { type: 'null' }
    if (flags & ts.TypeFlags.BooleanLiteral) return { const: checker.typeToString(type) === 'true' }
    if (flags & (ts.TypeFlags.StringLiteral | ts.TypeFlags.NumberLiteral)) return { const: type.value }
    const name = nameOf(type)
    if (!name) return shapeOf(type)
    if (!named.has(name)) {
      named.set(name, type)
      schemas[name] = shapeOf(type)
    } else if (named.get(name) !== type) throw new Error(`two views are named ${name}`)
    return { $ref: `#/components/schemas/${name}` }
  }

  function shapeOf(type) {
    if (type.isUnion()) return unionOf(type.types)
    if (checker.isArrayType(type)) return { type: 'array', items: schemaOf(checker.getTypeArguments(type)[0]) }
    if (!(type.flags & (ts.TypeFlags.Object | ts.TypeFlags.Intersection)))
      throw new Error(`no schema for ${checker.typeToString(type)}`)
    const index = checker.getIndexInfoOfType(type, ts.IndexKind.String)
    const parts = checker.getPropertiesOfType(type)
    return {
      type: 'object',
      ...described(type.aliasSymbol ?? type.symbol),
      properties: Object.fromEntries(
        parts.map(part => [part.name, { ...schemaOf(withoutUndefined(checker.getTypeOfSymbol(part))), ...described(part) }]),
      ),
      required: parts.filter(part => !(part.flags & ts.SymbolFlags.Optional)).map(part => part.name),
      ...(index && { additionalProperties: schemaOf(index.type) }),
    }
  }

  function unionOf(types) {
    const nullable = types.some(one => one.flags & ts.TypeFlags.Null)
    const rest = types.filter(one => !(one.flags & (ts.TypeFlags.Null | ts.TypeFlags.Undefined)))
    const literals = rest.filter(one => one.flags & (ts.TypeFlags.StringLiteral | ts.TypeFlags.NumberLiteral))
    const others = rest.filter(one => !literals.includes(one))
    const booleans = others.filter(one => one.flags & ts.TypeFlags.BooleanLiteral)
    const all = [
      ...(literals.length > 0
        ? [literals.length === 1 ? schemaOf(literals[0]) : { enum: literals.map(({ value }) => value).sort() }]
        : []),
      ...(booleans.length === 2 ? [{ type: 'boolean' }] : booleans.map(schemaOf)),
      ...others.filter(one => !booleans.includes(one)).map(schemaOf),
      ...(nullable ? [{ type: 'null' }] : []),
    ]
    return all.length === 1 ? all[0] : { anyOf: all }
  }

  function withoutUndefined(type) {
    return type.isUnion() && type.types.some(one => one.flags & ts.TypeFlags.Undefined) ? checker.getNonNullableType(type) : type
  }

  /** Interfaces and aliases have a name; an instance of a generic one is named after its arguments as well. */
  function nameOf(type) {
    const symbol = type.aliasSymbol ?? (type.symbol && type.symbol.flags & ts.SymbolFlags.Interface ? type.symbol : undefined)
    if (
      !symbol ||
      !symbol.declarations?.some(
        ({ kind, parent }) => parent.fileName?.startsWith(`${root}/shared/`) && kind !== ts.SyntaxKind.TypeLiteral,
      )
    )
      return undefined
    const given = type.aliasSymbol
      ? (type.aliasTypeArguments ?? [])
      : type.flags & ts.TypeFlags.Object && type.objectFlags & ts.ObjectFlags.Reference
        ? checker.getTypeArguments(type)
        : []
    return [symbol.name, ...given.map(one => nameOf(one) ?? '').filter(Boolean)].join('Of')
  }

  function described(symbol) {
    const text = symbol ? ts.displayPartsToString(symbol.getDocumentationComment(checker)) : ''
    return text && symbol.declarations?.[0]?.getSourceFile().fileName.startsWith(`${root}/shared/`) ? { description: text } : {}
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const filepath = resolve(root, 'server/answers.json')
  writeFileSync(
    filepath,
    await prettier.format(JSON.stringify(describeAnswers()), { ...(await prettier.resolveConfig(filepath)), filepath }),
  )
}
