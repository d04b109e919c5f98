import { In } from 'typeorm'
import { words } from '@shared/kit/words'
import { table } from '@server/kit/database'
import { exported, whenHeld } from '@server/people'
import { AppealCaller } from './appeal-caller.entity'
import { AppealHolder } from './appeal-holder.entity'

/** What was written down for the person who now holds the matter by its claim code. */
const leftBy = async (personId: string) => {
  const held = await table(AppealHolder).findBy({ personId })
  return table(AppealCaller).findBy({ appealId: In(held.map(({ appealId }) => appealId)) })
}

whenHeld({
  key: 'callers',
  tables: ['appeal_callers'],
  name: words('代办或为家人提时留的称呼和电话', 'Name and number left when it was filed for you or your family'),
  why: words('让经办人联系您或家人', 'For the handler to reach you or her'),
  until: words('到您注销', 'Until you delete your account'),
  rows: async personId => (await leftBy(personId)).map(row => exported(row, 'staffId', 'communityId')),
  erase: async personId => {
    await table(AppealCaller).update(
      { appealId: In((await leftBy(personId)).map(row => row.appealId)) },
      { name: null, phone: null, relation: null },
    )
    return true
  },
})
