import { createInterface } from 'node:readline/promises'
import { Writable } from 'node:stream'

/**
 * The first line that comes in; what is typed is not shown. Throws a sentence where it has fewer than `least` characters, or no letter or
 * no digit.
 */
export async function askPassword(least: number): Promise<string> {
  const password = await firstLine()
  if (password.length < least || !/\p{L}/u.test(password) || !/\d/.test(password))
    throw new Error(`The password needs ${least} characters or more, letters and digits.`)
  return password
}

async function firstLine(): Promise<string> {
  const unseen = new Writable({ write: (_chunk, _encoding, done) => done() })
  const lines = createInterface({ input: process.stdin, output: unseen, terminal: process.stdin.isTTY })
  if (process.stdin.isTTY) process.stdout.write('Password: ')
  for await (const line of lines) {
    lines.close()
    return line
  }
  return ''
}
