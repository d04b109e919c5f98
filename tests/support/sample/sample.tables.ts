import { Column, Entity, Index, PrimaryColumn, type MigrationInterface, type QueryRunner } from 'typeorm'
import { create, key, moment, number, ref, word } from '@server/kit/schema'
import type { NoteStatus, SignupStatus } from './sample.views'

@Entity('sample_notes')
@Index('ix_sample_notes_list', ['communityId', 'createdAt', 'id'])
@Index('ix_sample_notes_resident', ['residentId'])
@Index('ix_sample_notes_due', ['escalatedAt', 'dueAt'])
export class Note {
  @PrimaryColumn({ type: 'varchar', length: 26 }) id: string
  @Column({ type: 'varchar', length: 26 }) communityId: string
  @Column({ type: 'varchar', length: 26 }) residentId: string
  @Column({ type: 'varchar', length: 26, nullable: true }) unitId: string | null
  @Column({ type: 'varchar', length: 80 }) title: string
  @Column({ type: 'varchar', length: 16 }) status: NoteStatus
  @Column({ type: 'varchar', length: 500, nullable: true }) reply: string | null
  @Column({ type: 'datetime', precision: 3 }) createdAt: Date
  @Column({ type: 'datetime', precision: 3 }) dueAt: Date
  @Column({ type: 'datetime', precision: 3, nullable: true }) escalatedAt: Date | null
  @Column({ type: 'integer' }) version: number
}

@Entity('sample_shifts')
export class Shift {
  @PrimaryColumn({ type: 'varchar', length: 26 }) id: string
  @Column({ type: 'varchar', length: 80 }) title: string
  @Column({ type: 'integer' }) capacity: number
  @Column({ type: 'integer' }) taken: number
  @Column({ type: 'integer' }) waitingMost: number
  @Column({ type: 'integer' }) waiting: number
  /** How many ever came: the order of the waiting list. */
  @Column({ type: 'integer' }) turns: number
}

@Entity('sample_signups')
@Index('ux_sample_signups_person', ['shiftId', 'personId'], { unique: true })
@Index('ix_sample_signups_mine', ['personId'])
@Index('ix_sample_signups_turn', ['shiftId', 'status', 'turn'])
export class Signup {
  @PrimaryColumn({ type: 'varchar', length: 26 }) id: string
  @Column({ type: 'varchar', length: 26 }) shiftId: string
  @Column({ type: 'varchar', length: 26 }) personId: string
  @Column({ type: 'varchar', length: 16 }) status: SignupStatus
  @Column({ type: 'integer' }) turn: number
}

@Entity('sample_messages')
@Index('ix_sample_messages_person', ['personId', 'at', 'id'])
export class Message {
  @PrimaryColumn({ type: 'varchar', length: 26 }) id: string
  @Column({ type: 'varchar', length: 26 }) personId: string
  @Column({ type: 'varchar', length: 32 }) about: string
  @Column({ type: 'varchar', length: 26 }) subjectId: string
  @Column({ type: 'datetime', precision: 3 }) at: Date
}

export class Sample1763740900000 implements MigrationInterface {
  name = 'Sample1763740900000'

  async up(q: QueryRunner): Promise<void> {
    await create(
      q,
      'sample_notes',
      [
        ...[
          key(),
          ref('communityId'),
          ref('residentId'),
          ref('unitId', true),
          word('title', 80),
          word('status', 16),
          word('reply', 500, true),
        ],
        ...[moment('createdAt'), moment('dueAt'), moment('escalatedAt', true), number('version')],
      ],
      {
        ix_sample_notes_list: ['communityId', 'createdAt', 'id'],
        ix_sample_notes_resident: ['residentId'],
        ix_sample_notes_due: ['escalatedAt', 'dueAt'],
      },
    )
    const counts = ['capacity', 'taken', 'waitingMost', 'waiting', 'turns'].map(name => number(name))
    await create(q, 'sample_shifts', [key(), word('title', 80), ...counts])
    await create(q, 'sample_signups', [key(), ref('shiftId'), ref('personId'), word('status', 16), number('turn')], {
      ux_sample_signups_person: ['shiftId', 'personId'],
      ix_sample_signups_mine: ['personId'],
      ix_sample_signups_turn: ['shiftId', 'status', 'turn'],
    })
    await create(q, 'sample_messages', [key(), ref('personId'), word('about', 32), ref('subjectId'), moment('at')], {
      ix_sample_messages_person: ['personId', 'at', 'id'],
    })
  }

  async down(q: QueryRunner): Promise<void> {
    for (const name of ['sample_messages', 'sample_signups', 'sample_shifts', 'sample_notes']) await q.dropTable(name, true)
  }
}
