import { Column, Entity, Index, PrimaryColumn } from 'typeorm'
import type { EventStep } from '@shared/appeals/event-sentences'
import type { Channel, Priority } from '@shared/appeals/appeal.limits'
import type { AppealStatus } from '@shared/appeals/appeal.workflow'
import type { RevealReason } from '@shared/appeals/caller'
import type { OutsideParty } from '@shared/appeals/outside-parties'
import type { RoleName } from '@shared/people/people.views'

/** A priority with the working days that it allowed. */
export interface PriorityRule {
  key: Priority
  days: number
}
/** What a sentence needs besides the unit: keys and moments, turned into words when somebody looks. */
export interface EventFacts {
  handlerId?: string | null
  dueAt?: string
  /** Of a filing: until when somebody is to answer. */
  respondBy?: string
  reason?: string
  code?: string
  where?: string
  solved?: string
  /** Of a reply: news after the first. Of an assignment: after somebody gave it back. */
  again?: boolean
  /** Of a return: who gave it back. */
  returnedBy?: string
  /** Of more time: how many working days, and the date that stood before. */
  days?: number
  wasDue?: string
  /** Of a priority: the rules before and after. */
  was?: PriorityRule
  priority?: PriorityRule
  /** Of an urge: which one of this clock. Of what came back: which time it is. Of a reply: that it answers one. */
  count?: number
  answersUrge?: boolean
  /** Of a promise: for when. */
  promisedFor?: string
  /** Of what a unit promised: which, and the day by which it is kept. */
  commitmentId?: string
  day?: string
  /** Of the long list: what is missing, and when it is looked at again. */
  need?: string
  reviewAt?: string
  /** Of what was filed for somebody: how it came. */
  channel?: Channel
  /** Of what was filed for a member of the family, and of a look at her number. */
  family?: true
  /** Of what another app passed on: what that is called. */
  app?: string
  /** Of an acceptance by the responsibility list: the entry that said so. */
  dutyId?: string
  /** Of a merge, and of what came back: the other matter, and its number. */
  otherId?: string
  number?: string
  /** Of a correction: the event that was wrong. */
  corrects?: string
  /** Of a party outside: its name and kind, and what it said came of it. */
  party?: string
  partyKind?: OutsideParty
  done?: boolean
  /** Of a task: the other unit that was asked. */
  partnerId?: string
  /** Of a look at the number: what for, and as what. */
  lookedFor?: RevealReason
  role?: RoleName
}

/** One step of one matter: the history that people may read. Rows are only added. */
@Entity('appeal_events')
@Index('ix_appeal_events_step', ['communityId', 'step', 'at'])
@Index('ix_appeal_events_appeal', ['appealId', 'at', 'id'])
export class AppealEvent {
  @PrimaryColumn({ type: 'varchar', length: 26 }) id: string
  @Column({ type: 'varchar', length: 26 }) communityId: string
  @Column({ type: 'varchar', length: 26 }) appealId: string
  @Column({ type: 'varchar', length: 16 }) step: EventStep
  /** The state it led to. */
  @Column({ type: 'varchar', length: 16 }) status: AppealStatus
  @Column({ type: 'varchar', length: 8 }) takenBy: 'holder' | 'staff' | 'clock' | 'party'
  /** Of staff only: who filed is written in one place, on the appeal. */
  @Column({ type: 'varchar', length: 26, nullable: true }) actorId: string | null
  /** In charge after the step. */
  @Column({ type: 'varchar', length: 26, nullable: true }) unitId: string | null
  @Column({ type: 'text', nullable: true }) text: string | null
  /** Whom the text reaches; nobody else ever. */
  @Column({ type: 'varchar', length: 8 }) textFor: 'both' | 'staff'
  @Column({ type: 'simple-json' }) facts: EventFacts
  @Column({ type: 'datetime', precision: 3 }) at: Date
}
