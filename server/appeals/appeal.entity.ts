import { Column, Entity, Index, PrimaryColumn } from 'typeorm'
import { Refusal } from '@shared/kit/refusal'
import type { AppealKind, Priority } from '@shared/appeals/appeal.limits'
import type { ExtensionReason } from '@shared/appeals/extension-reasons'
import { appealReasons } from '@shared/appeals/appeal.reasons'
import { nextStatus, type AnyStep, type AppealStatus, type CloseCode } from '@shared/appeals/appeal.workflow'
import type { AnswerView } from '@shared/appeals/questions'
import type { ClockView } from '@shared/appeals/appeal.views'
import type { NeighboursSay } from '@shared/appeals/supporting.views'
import type { RecurrenceBy } from '@shared/appeals/recurrence.views'
import { untouched, type FrozenTerms } from '@server/terms'

/** By what a date was reckoned when it was set; it does not move when the table does. */
interface DueRule {
  priority: Priority
  /** Working days. */
  days: number
  calendar: string
  /** Which decision of the community on the category; 0 or none where it decided nothing. */
  rule?: number
}

@Entity('appeals')
@Index('ux_appeals_number', ['communityId', 'number'], { unique: true })
@Index('ix_appeals_board', ['communityId', 'visibility', 'filedAt', 'id'])
@Index('ix_appeals_filed', ['communityId', 'filedAt', 'id'])
@Index('ix_appeals_kind', ['communityId', 'category', 'filedAt', 'id'])
@Index('ix_appeals_usual', ['communityId', 'category', 'resolvedAt'])
@Index('ix_appeals_desk', ['communityId', 'status', 'dueAt', 'id'])
@Index('ix_appeals_state', ['communityId', 'status', 'filedAt', 'id'])
@Index('ix_appeals_unit', ['communityId', 'unitId', 'dueAt', 'id'])
@Index('ix_appeals_resident', ['residentId'])
@Index('ux_appeals_draft', ['residentId', 'draftKey'], { unique: true })
@Index('ix_appeals_overdue', ['overdueAt', 'status', 'dueAt'])
@Index('ix_appeals_list', ['communityId', 'reviewAt', 'id'])
@Index('ix_appeals_done', ['communityId', 'resolvedAt', 'id'])
@Index('ix_appeals_reviews', ['communityId', 'reviewRuleBy'])
@Index('ix_appeals_review', ['reviewAt', 'reviewRemindedAt'])
@Index('ix_appeals_alarm', ['alarmAt', 'status'])
@Index('ix_appeals_ruling', ['status', 'reviewRuleBy'])
@Index('ix_appeals_answer', ['status', 'answerBy'])
@Index('ix_appeals_master', ['masterId', 'status'])
@Index('ix_appeals_earlier', ['earlierId'])
@Index('ix_appeals_rating', ['status', 'ratingUntil'])
@Index('ix_appeals_supervised', ['communityId', 'superviseBy'])
@Index('ix_appeals_supervision', ['superviseBy', 'superviseTold'])
@Index('ix_appeals_promise', ['promiseRemindAt', 'status'])
export class Appeal {
  @PrimaryColumn({ type: 'varchar', length: 26 }) id: string
  @Column({ type: 'varchar', length: 26 }) communityId: string
  @Column({ type: 'varchar', length: 16 }) number: string
  /** SHA-256 of number and claim code. */
  @Column({ type: 'varchar', length: 64 }) claimDigest: string
  @Column({ type: 'varchar', length: 26 }) areaId: string
  @Column({ type: 'varchar', length: 8, nullable: true }) placeCode: string | null
  /** Empty where staff wrote it down for somebody. */
  @Column({ type: 'varchar', length: 26 }) residentId: string
  /** What the filer's device called the draft; empty for others. */
  @Column({ type: 'varchar', length: 64, nullable: true }) draftKey: string | null
  @Column({ type: 'varchar', length: 40 }) category: string
  @Column({ type: 'varchar', length: 16 }) kind: AppealKind
  @Column({ type: 'varchar', length: 2 }) priority: Priority
  @Column({ type: 'varchar', length: 8 }) visibility: 'public' | 'private'
  @Column({ type: 'boolean' }) anonymousToHandler: boolean
  @Column({ type: 'boolean' }) wordsPublic: boolean
  @Column({ type: 'text' }) text: string
  /** To the category's own questions; null where there were none. */
  @Column({ type: 'simple-json', nullable: true }) answers: AnswerView[] | null
  @Column({ type: 'varchar', length: 40, nullable: true }) title: string | null
  @Column({ type: 'varchar', length: 16 }) status: AppealStatus
  /** What a question interrupted. */
  @Column({ type: 'varchar', length: 16, nullable: true }) statusBefore: AppealStatus | null
  @Column({ type: 'varchar', length: 26, nullable: true }) unitId: string | null
  @Column({ type: 'varchar', length: 26, nullable: true }) handlerId: string | null
  /** When that unit got it, from the desk or from another. */
  @Column({ type: 'datetime', precision: 3, nullable: true }) givenAt: Date | null
  /** Units that gave it back, and until when the desk rules whose it is; null while it is somebody's. */
  @Column({ type: 'simple-json', nullable: true }) returnedBy: string[] | null
  @Column({ type: 'datetime', precision: 3, nullable: true }) ruleBy: Date | null
  /** When the unit said it would come. */
  @Column({ type: 'datetime', precision: 3, nullable: true }) promisedFor: Date | null
  /** Who said so, and when she is reminded of it; null once she was. */
  @Column({ type: 'varchar', length: 26, nullable: true }) promisedBy: string | null
  @Column({ type: 'datetime', precision: 3, nullable: true }) promiseRemindAt: Date | null
  /** What is promised in it just now. */
  @Column({ type: 'varchar', length: 26, nullable: true }) commitmentId: string | null
  /** Who asked for how many more working days and why; what a supervisor said. Once for each matter. */
  @Column({ type: 'varchar', length: 26, nullable: true }) extensionBy: string | null
  @Column({ type: 'int', nullable: true }) extensionDays: number | null
  @Column({ type: 'varchar', length: 16, nullable: true }) extensionReason: ExtensionReason | null
  @Column({ type: 'varchar', length: 8, nullable: true }) extensionRuled: 'granted' | 'refused' | null

  @Column({ type: 'varchar', length: 8 }) clockFor: ClockView['until']
  @Column({ type: 'datetime', precision: 3 }) clockFrom: Date
  @Column({ type: 'datetime', precision: 3 }) dueAt: Date
  @Column({ type: 'simple-json' }) dueRule: DueRule
  /** The limits that its category had when it was filed; null of one from before there were any others than usual. */
  @Column({ type: 'simple-json', nullable: true }) terms: FrozenTerms | null
  /** Until when somebody is to answer; null of one from before. */
  @Column({ type: 'datetime', precision: 3, nullable: true }) respondBy: Date | null
  /** The date that assignment set, before any pause. */
  @Column({ type: 'datetime', precision: 3, nullable: true }) firstDueAt: Date | null
  /** When it was found overdue on this clock; each clock is marked once. */
  @Column({ type: 'datetime', precision: 3, nullable: true }) overdueAt: Date | null
  @Column({ type: 'datetime', precision: 3, nullable: true }) repliedAt: Date | null
  /** How many rungs of the ladder this clock has climbed, and when the next is due; null above the last. */
  @Column({ type: 'int' }) rung: number
  @Column({ type: 'datetime', precision: 3, nullable: true }) alarmAt: Date | null
  /** How often this clock was urged, last when, and by when the answer is due; null once it came. */
  @Column({ type: 'int' }) urges: number
  @Column({ type: 'datetime', precision: 3, nullable: true }) urgedAt: Date | null
  @Column({ type: 'datetime', precision: 3, nullable: true }) urgeBy: Date | null

  /** While a supervisor has stepped in: until when the unit gives news, and when it was told that this was not checked off. */
  @Column({ type: 'datetime', precision: 3, nullable: true }) superviseBy: Date | null
  @Column({ type: 'datetime', precision: 3, nullable: true }) superviseTold: Date | null

  @Column({ type: 'int' }) asks: number
  @Column({ type: 'varchar', length: 400, nullable: true }) question: string | null
  @Column({ type: 'datetime', precision: 3, nullable: true }) askedAt: Date | null
  @Column({ type: 'datetime', precision: 3, nullable: true }) answerBy: Date | null

  @Column({ type: 'varchar', length: 24, nullable: true }) resultCode: CloseCode | null
  @Column({ type: 'text', nullable: true }) resultText: string | null
  @Column({ type: 'varchar', length: 200, nullable: true }) ifAgain: string | null
  @Column({ type: 'datetime', precision: 3, nullable: true }) resolvedAt: Date | null
  /** The event that carries the photos of the result. */
  @Column({ type: 'varchar', length: 26, nullable: true }) resultEventId: string | null
  @Column({ type: 'datetime', precision: 3, nullable: true }) ratingUntil: Date | null
  @Column({ type: 'varchar', length: 24, nullable: true }) closeCode: CloseCode | null
  @Column({ type: 'datetime', precision: 3, nullable: true }) reopenUntil: Date | null
  @Column({ type: 'int' }) timesReopened: number
  /** Not solved again: until when a supervisor rules what becomes of it; null once she has. */
  @Column({ type: 'datetime', precision: 3, nullable: true }) reopenRuleBy: Date | null

  /** Until when somebody should have ruled, of the last ruling that was told to be late. */
  @Column({ type: 'datetime', precision: 3, nullable: true }) rulingLate: Date | null

  @Column({ type: 'varchar', length: 32, nullable: true }) declineReason: string | null
  @Column({ type: 'text', nullable: true }) declineWhere: string | null
  @Column({ type: 'varchar', length: 26, nullable: true }) declineBy: string | null
  @Column({ type: 'datetime', precision: 3, nullable: true }) declineAt: Date | null
  @Column({ type: 'varchar', length: 26, nullable: true }) declineConfirmedBy: string | null
  /** Until when she may ask for a review; until when a supervisor rules, once she has; when that was done. One review for each matter. */
  @Column({ type: 'datetime', precision: 3, nullable: true }) reviewUntil: Date | null
  @Column({ type: 'datetime', precision: 3, nullable: true }) reviewRuleBy: Date | null
  @Column({ type: 'datetime', precision: 3, nullable: true }) reviewRuledAt: Date | null
  /** On the long list: what is missing, since when, when it is looked at again, and when a supervisor was reminded of that. */
  @Column({ type: 'varchar', length: 200, nullable: true }) listNeed: string | null
  @Column({ type: 'datetime', precision: 3, nullable: true }) listedAt: Date | null
  @Column({ type: 'datetime', precision: 3, nullable: true }) reviewAt: Date | null
  @Column({ type: 'datetime', precision: 3, nullable: true }) reviewRemindedAt: Date | null

  /** How many households joined it, and what they say of its newest answer. */
  @Column({ type: 'int' }) supporters: number
  @Column({ type: 'simple-json', nullable: true }) neighboursSay: NeighboursSay | null
  /** Merged into another: which, when, what that interrupted, and until when its holder may say that hers is another. */
  @Column({ type: 'varchar', length: 26, nullable: true }) masterId: string | null
  @Column({ type: 'datetime', precision: 3, nullable: true }) mergedAt: Date | null
  @Column({ type: 'varchar', length: 16, nullable: true }) mergedFrom: AppealStatus | null
  @Column({ type: 'datetime', precision: 3, nullable: true }) unmergeUntil: Date | null
  /** How many are merged into it. */
  @Column({ type: 'int' }) merged: number

  /** Fixed before at the same place, and by whose word; kept where somebody said that it is not the same. */
  @Column({ type: 'varchar', length: 26, nullable: true }) earlierId: string | null
  @Column({ type: 'varchar', length: 8, nullable: true }) earlierBy: RecurrenceBy | null
  /** Which time it is there; 1 where it stands by itself. */
  @Column({ type: 'int' }) timesHere: number

  @Column({ type: 'datetime', precision: 3 }) filedAt: Date
  @Column({ type: 'int' }) version: number

  /** The only way a status changes. Refuses `appeal.wrongState`. */
  take(step: AnyStep): void {
    const next = nextStatus(this.status, step, this.before)
    if (!next) throw new Refusal(appealReasons.wrongState)
    // A link that was given outside is gone.
    if (step === 'merge') this.mergedFrom = this.status === 'external' ? 'in_progress' : this.status
    else if (step === 'unmerge') this.mergedFrom = null
    // What happens while a question waits leaves what it interrupted as it was.
    else if (next !== 'need_info') this.statusBefore = null
    else if (this.status !== 'need_info') this.statusBefore = this.status
    this.status = next
  }

  /** By which limits it goes. */
  get limits(): FrozenTerms {
    return this.terms ?? untouched
  }

  /** What a merge or a question interrupted. */
  get before(): AppealStatus | null {
    return this.status === 'closed' ? this.mergedFrom : this.statusBefore
  }
}
