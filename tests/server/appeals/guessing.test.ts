import { afterAll, beforeAll, expect, test } from 'vitest'
import type { contract } from '@shared/index'
import { makeNeighbourhood } from '../../support/neighbourhood'
import { device, openWorld, refused, type World } from '../../support/world'

let world: World<typeof contract>
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.end())

test('claim codes are guessed ten times a minute, with however many devices, and then not even the right one opens', async () => {
  const here = await makeNeighbourhood(world)
  const filing = {
    areaId: here.building,
    category: 'house.light',
    text: '三楼的灯不亮三天了',
    anonymousToHandler: false,
    wordsPublic: false,
  }
  const { appeal, claimCode } = await world.as({ device: device() }).appeals.file(filing)
  const find = (code: string) =>
    refused(
      world.as({ device: device() }).appeals.find({ communityId: here.communityId, number: appeal.number, claimCode: code }),
    )
  for (let guess = 0; guess < 10; guess++) expect((await find(`AAAA-AAA${guess}`)).error.code).toBe('appeal.claimWrong')
  expect(await find(claimCode)).toMatchObject({ status: 429, error: { code: 'limit.tooFast', retryAfter: expect.any(Number) } })
})
