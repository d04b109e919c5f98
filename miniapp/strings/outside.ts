import type { Texts } from './text'

/** Asking somebody outside: what staff read. */
export const partyText = {
  forward: ['请外单位协办', 'Ask a partner'],
  forwardHint: ['对方凭链接回复，14 天有效', 'It answers by a link, open for 14 days'],
  forwardNote: [
    '我们仍负责到底，期限 {due} 不变。对方看不到姓名、门牌、电话和编号。',
    'We still answer for it by {due}. The partner sees no name, flat, phone or number.',
  ],
  kind: ['请哪类单位', 'What kind'],
  chooseKind: ['请选是哪类单位。', 'Choose what kind of party it is.'],
  name: ['单位名称，居民看得到', 'Its name; the resident sees it'],
  nameShort: ['请写单位名称，2 到 30 个字。', 'Name the party in 2 to 30 characters.'],
  ask: ['请它做什么', 'What is asked'],
  askNeeded: ['请写明请它做什么，最多 500 个字。', 'Say what is asked, at most 500 characters.'],
  due: ['什么时候前回复', 'Answer by'],
  chooseDue: ['请选请它什么时候前回复。', 'Choose by when it answers.'],
  withWords: ['给对方看居民的原话', 'Show the resident’s words'],
  withWordsNote: ['先看清原话里有没有姓名、电话', 'Check them for names and numbers first'],
  forwardDo: ['生成链接', 'Make the link'],
  with: ['请{name}协办，{due}前回复', '{name} was asked, to answer by {due}'],
  wordsShown: ['对方看得到居民的原话', 'It sees the resident’s words'],
  linkUntil: ['链接到 {until} 有效，只能回复一次', 'The link opens until {until}, for one answer'],
  linkOver: ['链接已过期，请重发', 'The link has expired; make another'],
  renew: ['重发链接', 'New link'],
  takeBack: ['不等了，自己办', 'Go on without'],
  link: ['协办链接', 'The link'],
  linkOnce: [
    '只显示这一次。发给对方办事的人，不用注册；重发后这一条作废。',
    'Shown this once. Send it to who does the work; no account is needed. A new link ends this one.',
  ],
  mine: ['正与{name}一起办，仍由{unit}负责', 'Together with {name}; {unit} still answers for it'],
} as const satisfies Texts

/** What the party itself reads. */
export const outsideText = {
  title: ['协办回复', 'Partner’s answer'],
  asks: ['{unit}请{name}协办', '{unit} asks {name} for help'],
  due: ['请在 {due} 前回复', 'Please answer by {due}'],
  by: ['{role} · 有疑问请打', '{role} · to ask, ring'],
  words: ['居民的原话', 'The resident’s words'],
  wordsNote: ['只用于办这件事，请勿外传', 'For this alone; do not pass it on'],
  outcome: ['办得怎样', 'How it went'],
  done: ['办了', 'Done'],
  notDone: ['没办成', 'Not done'],
  chooseOutcome: ['请选办了还是没办成。', 'Say whether it is done.'],
  text: ['说明一下', 'In words'],
  textHint: ['做了什么；没办成的，卡在哪、还要多久', 'What was done; if not, what is in the way and how long'],
  textNeeded: ['请写办得怎样，最多 2000 个字。', 'Say how it went, at most 2000 characters.'],
  send: ['回复，只能一次', 'Send; one answer only'],
  sending: ['发送中…', 'Sending…'],
  onlyStaff: ['文字和照片只给社区办事的人看。', 'Words and photos are for the community’s staff alone.'],
  thanks: ['收到了，谢谢', 'We have it, thank you'],
  thanksNote: ['由{unit}接着办，这个链接不再能用。', '{unit} goes on; this link opens no more.'],
  kept: ['您写的还在这里', 'What you wrote is still here'],
} as const satisfies Texts
