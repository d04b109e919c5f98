import { Column, Entity, PrimaryColumn } from 'typeorm'
import { onceOnly, table, transaction } from './database'

/** What this database is, once and for all: a demonstration, or somebody's own. */
@Entity('installation')
export class Installation {
  @PrimaryColumn({ type: 'varchar', length: 32 }) name: string
  @Column({ type: 'varchar', length: 200 }) value: string
}

export const recall = async (name: string) => (await table(Installation).findOneBy({ name }))?.value ?? null
/** Writes it down unless it was before. */
export const remember = (name: string, value: string) =>
  transaction(() => onceOnly(() => table(Installation).insert({ name, value })))
