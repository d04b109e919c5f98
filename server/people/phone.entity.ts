import { Column, Entity, Index, PrimaryColumn } from 'typeorm'

/** Whose a mobile number is. It is found by its digest and can be read only with the installation's secret. */
@Entity('phones')
@Index('ux_phones_person', ['personId'], { unique: true })
export class Phone {
  /** Keyed digest of the number. */
  @PrimaryColumn({ type: 'varchar', length: 64 }) id: string
  @Column({ type: 'varchar', length: 26 }) personId: string
  @Column({ type: 'varchar', length: 200 }) sealed: string
  /** Which wording she agreed to. */
  @Column({ type: 'int' }) consent: number
  @Column({ type: 'datetime', precision: 3 }) consentedAt: Date
}

/** The code that was last sent to a number; there is one at a time. */
@Entity('phone_codes')
@Index('ix_phone_codes_ends', ['endsAt'])
export class PhoneCode {
  /** Keyed digest of the number. */
  @PrimaryColumn({ type: 'varchar', length: 64 }) id: string
  /** Names the sending, so that one which took too long does not speak for a later one. */
  @Column({ type: 'varchar', length: 26 }) attempt: string
  /** Keyed digest of number and code; null until the gateway has taken the message. */
  @Column({ type: 'varchar', length: 64, nullable: true }) code: string | null
  @Column({ type: 'datetime', precision: 3 }) sentAt: Date
  @Column({ type: 'datetime', precision: 3 }) endsAt: Date
  @Column({ type: 'int' }) tries: number
}
