import { Column, Entity, Index, PrimaryColumn } from 'typeorm'

/** What a file hangs on. */
export interface Subject {
  subjectType: string
  subjectId: string
}

export type VoiceFormat = 'mp3' | 'wav'

/** A stored picture, document or recording. It belongs to its sender until it is attached to something; unattached ones are swept after a day. */
@Entity('files')
@Index('ix_files_owner', ['ownerId'])
@Index('ix_files_subject', ['subjectType', 'subjectId', 'place'])
@Index('ix_files_sweep', ['subjectId', 'createdAt'])
export class StoredFile {
  @PrimaryColumn({ type: 'varchar', length: 26 }) id: string
  @Column({ type: 'varchar', length: 26 }) ownerId: string
  @Column({ type: 'varchar', length: 32, nullable: true }) subjectType: string | null
  @Column({ type: 'varchar', length: 26, nullable: true }) subjectId: string | null
  /** Its position among the subject's pictures. */
  @Column({ type: 'int' }) place: number
  @Column({ type: 'int' }) width: number
  @Column({ type: 'int' }) height: number
  /** What a document is called; a picture has no name. */
  @Column({ type: 'varchar', length: 60, nullable: true }) name: string | null
  /** How many bytes a document or a recording has; null for a picture. */
  @Column({ type: 'int', nullable: true }) bytes: number | null
  /** Of a recording only. */
  @Column({ type: 'int', nullable: true }) seconds: number | null
  @Column({ type: 'varchar', length: 4, nullable: true }) format: VoiceFormat | null
  @Column({ type: 'datetime', precision: 3 }) createdAt: Date
}
