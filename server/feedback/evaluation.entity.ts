import { Column, Entity, Index, PrimaryColumn } from 'typeorm'
import type { ActivityTag, Level, Solved, SubjectType, Tag } from '@shared/feedback/feedback.views'

/** What one person thinks of one thing, as it stands now. */
@Entity('evaluations')
@Index('ux_evaluations_once', ['communityId', 'subjectType', 'subjectId', 'personId'], { unique: true })
@Index('ix_evaluations_person', ['personId'])
export class Evaluation {
  @PrimaryColumn({ type: 'varchar', length: 26 }) id: string
  @Column({ type: 'varchar', length: 26 }) communityId: string
  @Column({ type: 'varchar', length: 16 }) subjectType: SubjectType
  @Column({ type: 'varchar', length: 26 }) subjectId: string
  @Column({ type: 'varchar', length: 26 }) personId: string
  /** Which answer it is about: a matter done again is rated again. */
  @Column({ type: 'int' }) round: number
  /** Of a matter only. */
  @Column({ type: 'varchar', length: 8, nullable: true }) solved: Solved | null
  @Column({ type: 'boolean', nullable: true }) goOn: boolean | null
  @Column({ type: 'int', nullable: true }) level: Level | null
  @Column({ type: 'simple-json' }) tags: (Tag | ActivityTag)[]
  @Column({ type: 'text', nullable: true }) words: string | null
  /** Of the round's first version. */
  @Column({ type: 'datetime', precision: 3 }) at: Date
  @Column({ type: 'int' }) version: number
}

/** Every version as it was given; rows are only added. */
@Entity('evaluation_versions')
@Index('ux_evaluation_versions_version', ['evaluationId', 'version'], { unique: true })
export class EvaluationVersion {
  @PrimaryColumn({ type: 'varchar', length: 26 }) id: string
  @Column({ type: 'varchar', length: 26 }) communityId: string
  @Column({ type: 'varchar', length: 26 }) evaluationId: string
  @Column({ type: 'int' }) version: number
  @Column({ type: 'int' }) round: number
  @Column({ type: 'varchar', length: 8, nullable: true }) solved: Solved | null
  @Column({ type: 'boolean', nullable: true }) goOn: boolean | null
  @Column({ type: 'int', nullable: true }) level: Level | null
  @Column({ type: 'simple-json' }) tags: (Tag | ActivityTag)[]
  @Column({ type: 'text', nullable: true }) words: string | null
  @Column({ type: 'datetime', precision: 3 }) at: Date
}
