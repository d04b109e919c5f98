import { describe, expect, test } from 'vitest'
import { appealKinds, appealLimits, priorities } from '@shared/appeals/appeal.limits'
import {
  appealStatus,
  appealSteps,
  isActive,
  nextStatus,
  stepNames,
  stepsFrom,
  type AnyStep,
  type AppealStatus,
} from '@shared/appeals/appeal.workflow'
import { categoryClasses, categoryView, findCategory, isPrivate } from '@shared/appeals/categories'
import { declineReasons } from '@shared/appeals/decline-reasons'
import { momentWords } from '@shared/kit/moment-words'
import { fill } from '@shared/kit/words'
import { eventSentences } from '@shared/appeals/event-sentences'
import { templatesFor, unedited } from '@shared/appeals/reply-templates'
import { unitKinds } from '@shared/organisation/organisation.views'
import { messageSentences } from '@shared/notifications/message-sentences'

const categories = categoryClasses.flatMap(group => group.items)
const statuses = Object.keys(appealStatus) as AppealStatus[]

describe('categories', () => {
  test('every key is of its class, once, and leads somewhere', () => {
    expect(new Set(categories.map(({ key }) => key)).size).toBe(categories.length)
    for (const group of categoryClasses) for (const { key } of group.items) expect(key.startsWith(`${group.key}.`)).toBe(true)
    for (const { kind, kinds, priority, lead } of categories) {
      expect(kinds).toContain(kind)
      expect(kinds.every(one => one in appealKinds)).toBe(true)
      expect(priority in priorities).toBe(true)
      expect(lead in unitKinds).toBe(true)
    }
  })
  test('an emergency names whom to ring, and asks unless it always is one', () => {
    for (const { emergency } of categories)
      if (emergency) expect([emergency.ring.length > 0, emergency.always || emergency.question !== null]).toEqual([true, true])
  })
  test('help and reports are private in every category, the rest only where it says never', () => {
    for (const category of categories) {
      expect([isPrivate(category, 'help'), isPrivate(category, 'report')]).toEqual([true, true])
      expect(isPrivate(category, 'complaint')).toBe(category.public === 'never')
    }
  })
  test('asks at most three things more, each by a name of its own, with something to choose where one chooses', () => {
    for (const { key, questions } of categories) {
      const names = questions.map(question => question.key)
      expect([key, questions.length <= appealLimits.questions, new Set(names).size]).toEqual([key, true, names.length])
      // Those are asked of every category by programs that file from elsewhere.
      expect(names).not.toContain('emergency')
      expect(names).not.toContain('kind')
      for (const { key: name, type, options, ask } of questions) {
        expect(name).toMatch(/^[a-z][A-Za-z]{0,23}$/)
        expect(Object.keys(options).length > 1).toBe(type === 'choice')
        for (const { zh, en } of [ask, ...Object.values(options)]) expect([zh, en]).not.toContain('')
      }
    }
  })
  test('a category that is gone is shown as Other', () => {
    expect(findCategory('gone.gone')).toBeUndefined()
    expect(categoryView('gone.gone')).toMatchObject({ key: 'gone.gone', name: findCategory('other.unsure')!.name })
  })
})

describe('templates', () => {
  test('every part in asterisks is found until it is rewritten, in both languages', () => {
    for (const { zh, en } of [...templatesFor('house.light', 'resolved'), ...templatesFor('clean.rubbish', 'need_info')]) {
      expect([unedited(zh).length > 0, unedited(en).length > 0]).toEqual([true, true])
      expect(unedited(zh.replaceAll('*', ''))).toEqual([])
    }
  })
  test('a resident’s own asterisks are no template', () => {
    expect(unedited('3*4 米的 *那块* 地方')).toEqual([])
  })
  test('each class has its own sentences before those for any', () => {
    expect(templatesFor('clean.rubbish', 'in_progress').length).toBeGreaterThan(templatesFor('unknown.x', 'in_progress').length)
  })
})

describe('the workflow table', () => {
  test('every state is reached, and every one that is not final has a way out', () => {
    const moves = (Object.keys(appealSteps) as AnyStep[]).flatMap(step =>
      Object.entries(appealSteps[step].moves).map(([from, to]) => ({ step, from: from as AppealStatus, to })),
    )
    for (const status of statuses) {
      if (status !== 'submitted')
        expect(
          moves.some(({ from, to }) => to === status && from !== status),
          status,
        ).toBe(true)
      if (isActive(status))
        expect(
          moves.some(({ from, to }) => from === status && to !== status),
          status,
        ).toBe(true)
    }
  })
  test('a question comes back to where it was asked', () => {
    expect(nextStatus('need_info', 'answer', 'reopened')).toBe('reopened')
    expect(nextStatus('need_info', 'answer')).toBeNull()
  })
  test('what is open to somebody in a state is what the table leads on from there', () => {
    expect(stepsFrom('declined')).toEqual(['setTitle', 'askReview', 'ruleReview', 'upholdReview'])
    expect(stepsFrom('withdrawn')).toEqual([])
    for (const status of statuses) for (const step of stepsFrom(status)) expect(appealSteps[step].moves).toHaveProperty(status)
    const over = ['resolved', 'closed', 'declined', 'withdrawn']
    expect(statuses.filter(status => !isActive(status)).toSorted()).toEqual(over.toSorted())
    expect([nextStatus('closed', 'unmerge', 'scheduled'), nextStatus('submitted', 'resolve')]).toEqual(['scheduled', null])
  })
  test('every step in use has its sentences, and staff are told of each', () => {
    for (const step of stepNames) expect(eventSentences[step].staff.zh).not.toBe('')
  })
})

test('decline reasons say why and where to go', () => {
  expect(Object.keys(declineReasons).length).toBeGreaterThan(10)
  for (const { reason, whereToGo } of Object.values(declineReasons))
    expect([reason.zh, reason.en, whereToGo.zh, whereToGo.en]).not.toContain('')
})
test('a date is said on the community’s clock, over midnight UTC and on 29 February', () => {
  expect(momentWords(new Date('2028-02-28T16:30:00Z'))).toEqual({ zh: '2 月 29 日 00:30', en: '29 Feb 00:30' })
  expect(momentWords(new Date('2026-12-31T10:00:00Z'))).toEqual({ zh: '12 月 31 日 18:00', en: '31 Dec 18:00' })
})
test('a figure does not touch a Chinese letter beside its slot; words and stops do', () => {
  const moment = momentWords(new Date('2026-12-31T10:00:00Z')).zh
  expect(fill('说好最晚{due}前做到', { due: moment })).toBe('说好最晚 12 月 31 日 18:00 前做到')
  expect(fill('{day}复核，由{unit}负责，{due}，{count}', { day: '12 月 31 日', unit: '物业', due: moment, count: 3 })).toBe(
    `12 月 31 日复核，由物业负责，${moment}，3`,
  )
  expect(fill('期限{due}', {})).toBe('期限{due}')
})
test('a sentence has the same slots in both languages', () => {
  const slots = (text: string) => [...new Set(text.match(/\{\w+\}/g) ?? [])].sort()
  const pairs = [
    ...Object.values(eventSentences).flatMap(told => [told.resident, told.public, told.staff]),
    ...Object.values(messageSentences).flatMap(told => Object.values(told).flatMap(({ title, body }) => [title, body])),
  ]
  for (const pair of pairs) if (pair) expect(slots(pair.en)).toEqual(slots(pair.zh))
})
