import type { Texts } from './text'

export const support = {
  meToo: ['我也遇到', 'Me too'],
  joined: ['已算您家', 'Counted'],
  homes: ['{count} 户也遇到', '{count} homes too', '{count} home too'],
  homesStaff: [
    '{count} 户也遇到，答复和办结他们会收到消息',
    '{count} other homes met it; they hear when you reply or finish',
    '{count} other home met it and hears when you reply or finish',
  ],
  solvedToo: ['您家也好了吗？', 'Is it solved at yours too?'],
  solvedNote: [
    '一户算一次，和提出的人的评价分开写。还没好，提出的人可以要求重办。',
    'Counted once a home, apart from the rating of whoever filed it, who may ask for a redo.',
  ],
  saidToast: ['记下了', 'Noted'],
  neighboursSay: [
    '也遇到的邻居说：解决了 {yes} 户，部分解决 {partly} 户，没解决 {no} 户',
    'Homes that met it too: solved {yes}, partly {partly}, not {no}',
  ],
  note: ['按户计数，不显示是谁。有进展会告诉您。', 'Counted by home, never by name. We tell you how it goes.'],
  thanks: ['已算您家一户，有进展会告诉您', 'Your home is counted; we tell you how it goes'],
  takeBack: ['不再跟进', 'Stop following'],
  takenBack: ['已取消，不再算您家', 'Taken back; your home is not counted'],
  home: ['门牌（选填）', 'Door (optional)'],
  homeSample: ['如 2-301', 'e.g. 2-301'],
  homeNote: [
    '同住的人也点了，凭门牌只算一户。只存一串对不回去的码，不存门牌。',
    'Others in your home joined too? By its door they count once. Only a code is kept, never the door.',
  ],
  homeSave: ['记下', 'Save'],
  homeSaved: ['记下了，同户只算一次', 'Saved: your home counts once'],
  homeTold: ['门牌已说过，同户只算一次', 'Door told: your home counts once'],
  homeForget: ['删掉', 'Remove'],
  homeForgotten: ['已删掉', 'Removed'],
  followed: ['我也遇到的', 'Me too'],
  mineOnly: ['我提的', 'Mine'],
  which: ['看哪些', 'Which'],
  noneFollowed: ['还没有点过“我也遇到”', 'Nothing joined yet'],
  noneFollowedNote: ['公示里的事您家也遇到，点一下就算一户。', 'Met one of those on the board? One tap counts your home.'],
} as const satisfies Texts
