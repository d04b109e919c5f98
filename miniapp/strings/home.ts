import type { Texts } from './text'

export const home = {
  myWorker: ['我的网格员', 'Your grid worker'],
  deputy: ['不在时找{name}', 'Else ask {name}'],
  file: ['提诉求', 'File an issue'],
  fileHint: ['一个工作日内受理', 'Accepted in one working day'],
  who: ['谁服务我', 'Who serves'],
  whoHint: ['有事先找谁', 'Whom to ask first'],
  find: ['查进度', 'Track one'],
  findHint: ['编号和查办码', 'By number and code'],
  mine: ['我的进行中', 'My open issues'],
  all: ['全部', 'All'],
  quiet: ['您没有进行中的诉求', 'You have no open issues'],
  answerWanted: ['想请您补充', 'A question for you'],
  rateWanted: ['等您评价', 'Please rate'],
  careDuty: ['打给{name}', 'Ring the desk'],
  careFile: ['说诉求', 'Say it'],
  careProgress: ['办到哪了', 'Progress'],
  careFileHint: ['写一句，拍一张', 'A line, a photo'],
  careWaiting: ['{count} 件等您', '{count} for you'],
  careRunning: ['{count} 件办理中', '{count} under way'],
  careNone: ['没有进行中的', 'None open'],
  careNotices: ['看公告', 'News'],
  careNoticesHint: ['停水停电都在这', 'Water, power, all'],
  careActivities: ['参加活动', 'Events'],
  careActivitiesHint: ['和邻居一起', 'With neighbours'],
  careWho: ['谁服务我', 'Who serves'],
  careWhoHint: ['有事找对人', 'Whom to ask'],
  careMe: ['我的', 'Me'],
  careMeHint: ['消息和设置', 'Inbox, settings'],
  careExit: ['退出关怀模式', 'Leave care mode'],
  chooseFirst: ['先选您的楼栋', 'Choose your building first'],
  chooseHint: ['扫楼门上的码，或从列表里选。不用登录。', 'Scan the code by the door or pick from the list. No sign-in.'],
  choose: ['选楼栋', 'Choose'],
} as const satisfies Texts

/** Numbers that everybody may ring. */
export const careNumbers = [
  { phone: '110', name: { zh: '报警', en: 'Police' } },
  { phone: '119', name: { zh: '火警', en: 'Fire' } },
  { phone: '120', name: { zh: '急救', en: 'Ambulance' } },
  { phone: '12345', name: { zh: '政务服务热线', en: 'City hotline' } },
]
