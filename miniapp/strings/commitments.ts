import type { Texts } from './text'

/** What a unit promised the resident by a day, and what became of that. */
export const commitmentText = {
  title: ['说好的事', 'Promises'],
  open: ['说好最晚 {date}做到', 'Promised by {date}'],
  kept: ['做到了，说好的是最晚 {date}', 'Kept; it was for {date}'],
  broken: ['没做到，说好的是最晚 {date}', 'Broken; it was for {date}'],
  takenBack: ['收回了，说好的是最晚 {date}', 'Taken back; it was for {date}'],
  lapsed: ['不用了，说好的是最晚 {date}', 'No longer needed; it was for {date}'],
  done: ['做了什么：{said}', 'What was done: {said}'],
  why: ['原因：{said}', 'Why: {said}'],
  standing: ['答复日期不因它改变。', 'The due date does not move for it.'],

  make: ['说好一件事', 'Promise something'],
  makeHint: ['最晚哪天做到什么，居民看得到', 'What, by which day; the resident sees it'],
  makeNote: [
    '答复日期不变。过了这天没有标记做到，就算没做到，居民会知道。',
    'The due date stays. Once the day is over unmarked, it counts as broken, and the resident is told.',
  ],
  day: ['最晚哪天做到', 'By which day'],
  chooseDay: ['请选最晚哪天做到。', 'Choose by which day.'],
  what: ['说好做什么，居民看得到', 'What is promised; the resident sees it'],
  whatNeeded: ['请写说好做什么。', 'Say what is promised.'],
  makeDo: ['说好，告诉居民', 'Promise it'],
  first: ['办结前先标记做到了，或写明原因收回。', 'Before you finish: mark it as kept, or take it back.'],
  keep: ['做到了', 'Kept'],
  keepNote: ['居民会看到做了什么。', 'The resident sees what was done.'],
  keepWords: ['做了什么', 'What was done'],
  keepDo: ['标记做到了', 'Mark as kept'],
  drop: ['收回', 'Take back'],
  dropNote: ['居民会看到原因，每月数据里也会计一次。', 'The resident sees why; the month’s figures count it.'],
  dropReason: ['为什么收回', 'Why'],
  dropDo: ['收回，告诉居民', 'Take it back'],

  switch: ['可以和居民说好日子', 'Units may make promises'],
  switchNote: [
    '经办写明最晚哪天做到什么；做到几件按月按单位计数。',
    'Handlers say what they do by which day; what was kept is counted each month, by unit.',
  ],
  monthNote: [
    '当月做到、没做到和收回的，算在当时负责的单位。',
    'Kept, broken or taken back in that month, by who had the issue.',
  ],
  monthNone: ['这个月还没有到期的。', 'None came due in this month.'],
  counts: ['做到 {kept} 件，没做到 {broken} 件，收回 {takenBack} 件', '{kept} kept, {broken} broken, {takenBack} taken back'],
  share: ['兑现 {share}', '{share} kept'],
} as const satisfies Texts
