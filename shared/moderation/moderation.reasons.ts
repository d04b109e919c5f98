import { reasons } from '../kit/refusal'

export const moderationReasons = reasons('moderation', {
  missing: ['missing', '没找到，可能已撤下或链接不全，可回首页找。', 'Not found: withdrawn or a broken link. Try the home page.'],
  forbidden: ['forbidden', '这一步要内容审核来办，内容已存好。', 'This step needs a moderator; your text is saved.'],
  ownMatter: ['forbidden', '您和这件事有关，请换一位来办。', 'You are concerned here; someone else must act.'],
  secondPerson: ['forbidden', '要由另一人确认，请同事来点。', 'Somebody else must confirm; ask a colleague.'],
  decided: ['conflict', '另一位同事已审过，请看最新结果。', 'A colleague has decided; see the result.'],
  wrongState: ['conflict', '现在不能这样办，请看可做的步骤。', 'That is not open now; see what can be done.'],
  contestedOnce: ['conflict', '已经申诉过一次，结果不再变。', 'You asked once already; the result stands.'],
  reportedTwice: ['conflict', '您已经反映过，我们会看。', 'You reported it already; we will look.'],
  reportsFull: ['tooMany', '今天次数用完了，明天可再来，急事请打电话。', 'Done for today; try tomorrow. If urgent, ring.'],
  photoMissing: ['missing', '这张照片已换过，请重新打开这一页。', 'That photo was replaced; please reopen the page.'],
})
