import { reasons } from '../kit/refusal'

export const appealReasons = reasons('appeal', {
  missing: ['missing', '没找到，可能已撤下或链接不全，可回首页找。', 'Not found: withdrawn or a broken link. Try the home page.'],
  forbidden: ['forbidden', '这一步要别的岗位来办，内容已存好。', 'This step is somebody else’s; your text is saved.'],
  stale: ['conflict', '这件事刚有新进展，请看过再办，内容已存。', 'It has just moved on; look, then act. Your text is saved.'],
  wrongState: ['conflict', '现在不能这样办，请看可做的步骤。', 'That is not open now; see what can be done.'],
  amendLate: ['conflict', '已受理，不能改原文，可以补充情况。', 'Already accepted; you may add details instead.'],
  withdrawLate: ['conflict', '已办结，不用撤回了；可以评价。', 'Already closed; you may rate it instead.'],
  closed: ['conflict', '已办结，不能再改；没解决可在 14 天内重办。', 'Closed; if not solved, reopen within 14 days.'],
  askTwice: ['conflict', '已经问过两次，请先按现有情况办。', 'Two questions were asked; go on with what you have.'],
  secondPerson: ['forbidden', '要由另一人确认，请同事来点。', 'Somebody else must confirm; ask a colleague.'],
  noProposal: ['conflict', '没有等待确认的不予受理。', 'There is no proposal to decline.'],
  emergency: ['invalid', '这事要先打电话，没有登记；打完可再提。', 'Ring first; nothing was filed. File afterwards.'],
  categoryNeeded: ['invalid', '请选一个类别，不确定就选“其他”。', 'Choose a category; if unsure, Other.'],
  placeNeeded: ['invalid', '请选楼栋或网格，好找对负责的人。', 'Choose a building or grid so we find the right unit.'],
  unitNeeded: ['invalid', '请选一个本社区的责任单位和经办。', 'Choose a unit of this community, and a person there.'],
  photoMissing: ['invalid', '有照片找不到了，请重新上传，文字还在。', 'A photo is gone; upload it again. Your text is kept.'],
  photoNeeded: ['invalid', '这类事办结要附一张照片，没有就写原因。', 'This kind closes with a photo, or say why not.'],
  templateUnedited: ['invalid', '请把带 * 的地方改成这件事的情况。', 'Change the parts marked * to fit this matter.'],
  notCorrectable: ['missing', '没有这条答复，请刷新后再看。', 'There is no such reply; refresh and look again.'],
  noPhone: ['missing', '没有留下电话。', 'No number was left.'],
  claimWrong: ['missing', '编号或查办码不对，请对照短信或纸条再输。', 'Number or claim code is wrong; check your slip.'],
})
