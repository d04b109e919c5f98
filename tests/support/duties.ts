import type { contract } from '@shared/index'
import type { SetDuties } from '@shared/duties/duty.inputs'
import type { FieldView, ReportLine } from '@shared/duties/duty.views'
import { dayAfter, dayOf } from '@shared/kit/workdays'
import { addCommunity, addUnit } from '@server/organisation'
import { seedCommunity, type SampleIds } from '@server/seeds/seed-community'
import { openWorld, type Clients, type World } from './world'

type Client = Clients<typeof contract>

/** The sample community with its responsibility list, and those who change it. */
export class Duties {
  private constructor(
    readonly world: World<typeof contract>,
    private readonly ids: SampleIds,
    readonly elsewhere: string,
    readonly foreignUnit: string,
    readonly supervisor: Client,
    readonly admin: Client,
    readonly dispatcher: Client,
  ) {}

  static async open(): Promise<Duties> {
    const world = await openWorld()
    const ids = await seedCommunity()
    const elsewhere = await addCommunity({ name: '银杏里', nameEn: 'Yinxingli', address: null, addressEn: null, position: 1 })
    const plain = { nameEn: 'Firm', phone: '000-0000 0190', hours: '', hoursEn: '', does: '', doesEn: '', position: 1 }
    const abroad = { communityId: elsewhere, areaId: elsewhere, kind: 'propertyCompany', name: '银杏里物业' } as const
    const holding = async (role: 'supervisor' | 'admin' | 'dispatcher') =>
      world.as(await world.person('staff', { role, communityId: ids.community }))
    const people = [await holding('supervisor'), await holding('admin'), await holding('dispatcher')] as const
    return new Duties(world, ids, elsewhere, await addUnit({ ...plain, ...abroad }), ...people)
  }

  get community() {
    return this.ids.community
  }
  area(key: string) {
    return this.ids.areas.get(key)!
  }
  unit(key: string) {
    return this.ids.units.get(key)!
  }
  unitKey(id: string | undefined) {
    return [...this.ids.units].find(([, known]) => known === id)?.[0]
  }
  whose(where: string, category: string) {
    return this.world.as().duties.whose({ id: this.area(where), category })
  }
  async leadOf(where: string, category: string) {
    return (await this.whose(where, category)).lead?.name.zh
  }
  field(category: string, where: string): Promise<FieldView> {
    return this.supervisor.duties.field({ id: this.community, category, areaId: this.area(where) })
  }
  /** Sets something in a field as it stands, from today unless said otherwise. */
  async set(category: string, where: string, change: Partial<SetDuties>, who = this.supervisor): Promise<FieldView> {
    const { version } = await this.field(category, where)
    const field = { id: this.community, category, areaId: this.area(where), version, from: today() }
    return who.duties.set({ ...field, ...change })
  }
  async report(...kinds: ReportLine['kind'][]) {
    return (await this.supervisor.duties.matrix({ id: this.community })).report
      .filter(({ kind }) => kinds.includes(kind))
      .map(({ category, area, buildings, units }) => [category, area.zh, buildings, ...units.map(({ zh }) => zh)])
  }
}

export const day = 86_400_000
/** A date of the community's calendar, so many days from today. */
export const today = (after = 0) => dayAfter(dayOf(new Date()), after)
