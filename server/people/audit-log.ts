import { Column, Entity, Index, PrimaryColumn } from 'typeorm'
import { now } from '@server/kit/clock'
import { table } from '@server/kit/database'
import { newId } from '@server/kit/ids'

/** Sign-ins, roles, settings: who did what to whom; ids only. */
@Entity('audit_log')
@Index('ix_audit_log_at', ['at'])
@Index('ix_audit_log_subject', ['subjectId', 'at'])
export class AuditEntry {
  @PrimaryColumn({ type: 'varchar', length: 26 }) id: string
  @Column({ type: 'varchar', length: 40 }) act: string
  @Column({ type: 'varchar', length: 26, nullable: true }) actorId: string | null
  @Column({ type: 'varchar', length: 26, nullable: true }) subjectId: string | null
  @Column({ type: 'datetime', precision: 3 }) at: Date
}

/** Inside a verb's transaction: writes down that it was done. */
export const audit = (act: string, actorId: string | null, subjectId: string | null) =>
  table(AuditEntry).insert({ id: newId(), act, actorId, subjectId, at: now() })
