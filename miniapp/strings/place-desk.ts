import type { Texts } from './text'

export const placeDesk = {
  title: ['点位码', 'Door codes'],
  note: [
    '海报一张 A4，贴在门口；旧码停用后，扫到的人自己选楼。',
    'One A4 poster at the door; who scans a retired code chooses by hand.',
  ],
  empty: ['还没有点位码', 'No codes yet'],
  print: ['打印海报', 'Poster'],
  printLong: ['打印海报：{name}', 'Poster: {name}'],
  revoke: ['停用', 'Retire'],
  revokeLong: ['停用：{name}', 'Retire: {name}'],
  revoked: ['已停用', 'Retired'],
  revokeTitle: ['停用这个码', 'Retire this code'],
  revokeNote: ['{name}，编号 {code}。不能恢复，墙上的海报请换下。', '{name}, {code}. For good; take the poster off the wall.'],
  revokeDo: ['确认停用', 'Retire it'],
  entrance: ['楼门', 'Entrance'],
  lift: ['电梯', 'Lift'],
  facility: ['设施', 'Facility'],
  board: ['公告栏', 'Board'],
  gate: ['大门', 'Gate'],
  station: ['服务站', 'Station'],
  activity: ['活动', 'Activity'],
} as const satisfies Texts
