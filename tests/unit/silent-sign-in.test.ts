import { expect, test } from 'vitest'
import { silentSignIn } from '@/silent-sign-in'

type Answer = 'in' | 'again' | 'no' | 'cut'
function phone(...answers: Answer[]) {
  const seen: string[] = []
  const signIn = silentSignIn({
    askCode: async () => `code ${seen.length}`,
    exchange: async code => {
      seen.push(code)
      const answer = answers.shift() ?? 'no'
      if (answer === 'cut') throw new Error('cut')
      return answer
    },
  })
  return { signIn, seen }
}

test('all who ask at once share one attempt; whoever asks later makes another', async () => {
  const { signIn, seen } = phone('in', 'no')
  expect(await Promise.all([signIn(), signIn(), signIn()])).toEqual([true, true, true])
  expect(seen).toEqual(['code 0'])
  expect(await signIn()).toBe(false)
  expect(seen).toHaveLength(2)
})

test('a code that was no longer good is replaced once and no more', async () => {
  const lucky = phone('again', 'in')
  expect(await lucky.signIn()).toBe(true)
  expect(lucky.seen).toEqual(['code 0', 'code 1'])
  const unlucky = phone('again', 'again', 'in')
  expect(await unlucky.signIn()).toBe(false)
  expect(unlucky.seen).toHaveLength(2)
})

test('a line that is cut, and a phone without a code, leave a guest', async () => {
  expect(await phone('cut').signIn()).toBe(false)
  const mute = silentSignIn({ askCode: async () => null, exchange: async () => 'in' })
  expect(await mute()).toBe(false)
})
