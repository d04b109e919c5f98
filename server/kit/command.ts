import { parseArgs, type ParseArgsConfig } from 'node:util'
import { startFault } from './start-faults'

type Options = NonNullable<ParseArgsConfig['options']>
type Values<Given extends Options> = ReturnType<typeof parseArgs<{ options: Given }>>['values']

/**
 * Runs a command of the operator with the options she gave; `--help` prints how it is used and does nothing. Whatever is wrong, she
 * reads a sentence of it, beside an option that there is not also the usage, and the command ends with 1.
 */
export async function runCommand<Given extends Options>(
  usage: string,
  options: Given,
  work: (values: Values<Given>) => Promise<void>,
): Promise<void> {
  try {
    if (process.argv.includes('--help')) process.stdout.write(usage)
    else await work(parseArgs({ options }).values)
  } catch (error) {
    const { code = '', message = String(error) } = error as { code?: string; message?: string }
    const said = startFault(error) ?? message
    process.stderr.write(code.startsWith('ERR_PARSE_ARGS') ? `${said}\n${usage}` : `${said.trimEnd()}\n`)
    process.exit(1)
  }
}
