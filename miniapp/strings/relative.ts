import type { Texts } from './text'

export const relativeText = {
  on: ['我是替家人提的', 'I file this for my family'],
  onHint: ['称呼和电话只给经办人，从不公开', 'Name and number are for the handler alone, never public'],
  who: ['是您的谁？', 'Who is that to you?'],
  name: ['怎么称呼家人？', 'What is the name?'],
  phone: ['家人的电话', 'Their phone'],
  agreed: ['家人知道，也同意我来提', 'They know of it and agreed'],
  chooseWho: ['请选是您的谁。', 'Say who that is to you.'],
  writeName: ['请写怎么称呼家人。', 'Write the name.'],
  tickAgreed: ['请先告诉家人，家人同意再打勾。', 'Tell them first, and tick once they agree.'],
  agreedShort: ['家人同意', 'Their consent'],
  named: ['替家人提的：{relation} {name}', 'Filed for: {name} ({relation})'],
  hasPhone: ['留了家人的电话，经办人看要写原因', 'Their number was left; a reason is noted when it is looked at'],
  correct: ['更正称呼或电话', 'Correct name or phone'],
  correctTitle: ['更正家人的称呼或电话', 'Correct your relative’s name or phone'],
  correctNote: ['只给经办人看。留过的电话这里不显示。', 'For the handler alone. A number that was left is not shown here.'],
  keepsPhone: ['原来的电话不变', 'The number stays as it was'],
  newPhone: ['家人的新电话', 'Their new phone'],
  corrected: ['已更正', 'Corrected'],
  end: ['撤下家人的称呼和电话', 'Remove name and phone'],
  ended: ['已撤下', 'Removed'],
} as const satisfies Texts
