import { readFileSync } from 'node:fs'
import { Agent, request } from 'node:http'

const ticksASecond = 100
/** Seconds of processor time that a process has used so far (Linux). */
export function cpuSeconds(pid: number): number {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]!.split(' ')
  return (Number(fields[11]) + Number(fields[12])) / ticksASecond
}

export const median = (values: number[]) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]!
export const percentile = (values: number[], share: number) =>
  [...values].sort((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))]!

/** One GET over a connection that is kept; throws for any status but 200. Answers how many milliseconds it took. */
function timed(agent: Agent, url: string): Promise<number> {
  const begun = performance.now()
  return new Promise((resolve, reject) => {
    request(url, { agent }, answer => {
      answer.resume()
      answer.once('end', () =>
        answer.statusCode === 200 ? resolve(performance.now() - begun) : reject(new Error(`${answer.statusCode} from ${url}`)),
      )
    })
      .once('error', reject)
      .end()
  })
}

/** As fast as `connections` can ask one after another for so long; answers how many requests there were. */
export async function asFastAsPossible(next: () => string, connections: number, milliseconds: number): Promise<number> {
  const agent = new Agent({ keepAlive: true, maxSockets: connections })
  const end = performance.now() + milliseconds
  let done = 0
  await Promise.all(
    Array.from({ length: connections }, async () => {
      while (performance.now() < end) {
        await timed(agent, next())
        done++
      }
    }),
  )
  agent.destroy()
  return done
}

/** So many a second, whether or not earlier ones are answered, until `over`; answers how long each took from when it was due. */
export async function atRate(next: () => string, aSecond: number, over: () => boolean | Promise<boolean>): Promise<number[]> {
  const agent = new Agent({ keepAlive: true, maxSockets: 50 })
  const begun = performance.now()
  const asked: Promise<number>[] = []
  for (let n = 0; !(await over()); n++) {
    const due = begun + (n * 1000) / aSecond
    const wait = due - performance.now()
    if (wait > 0) await new Promise(resolve => setTimeout(resolve, wait))
    asked.push(timed(agent, next()))
  }
  const took = await Promise.all(asked)
  agent.destroy()
  return took
}

/** The same question each time, spelled so that no cache of answers knows it again. */
export function spellings(base: string, value: string): () => string {
  let n = 0
  return () => {
    n++
    const spelled = [...value].map((letter, i) => ((n >> i) & 1 ? `%${letter.charCodeAt(0).toString(16)}` : letter)).join('')
    return base + spelled
  }
}
export const say = (line: string) => process.stdout.write(`${line}\n`)
