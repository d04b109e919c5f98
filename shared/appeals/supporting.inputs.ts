import { IsIn } from 'class-validator'
import { solvedNames, type Solved } from '../feedback/feedback.views'
import { says } from '../kit/refusal'

export class SayWhetherSolved {
  @IsIn(Object.keys(solvedNames), { message: says('请先选解决了没有。', 'First say whether it is solved.') }) solved: Solved
}
