import { words } from '@shared/kit/words'
import { table } from '@server/kit/database'
import { exported, whenHeld } from '@server/people'
import { Absence } from './absence.entity'

whenHeld({
  key: 'absences',
  tables: ['absences'],
  name: words('外出和代班', 'Absences and deputies'),
  why: words('外出时由代班的人办', 'So that a deputy acts while you are away'),
  until: words('到您回来或注销', 'Until you are back or delete your account'),
  rows: async personId => (await table(Absence).findBy({ personId })).map(row => exported(row, 'personId', 'deputyId', 'setBy')),
  erase: async personId => {
    await table(Absence).delete({ personId })
    return true
  },
})
