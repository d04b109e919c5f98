import { Entity, Index, PrimaryColumn } from 'typeorm'

/** What may be searched. */
export type Searched = 'appeal' | 'solved'

/**
 * One term of one thing that is searched. In the order of the key the newest of a community that hold a term are read one after another,
 * and whether one of them holds another term is a single look.
 */
@Entity('search_terms')
@Index('ix_search_terms_of', ['communityId', 'kind', 'id'])
export class SearchTerm {
  @PrimaryColumn({ type: 'varchar', length: 26 }) communityId: string
  @PrimaryColumn({ type: 'varchar', length: 12 }) kind: Searched
  @PrimaryColumn({ type: 'varchar', length: 16 }) term: string
  /** By what its lists are ordered. */
  @PrimaryColumn({ type: 'datetime', precision: 3 }) at: Date
  /** Of what holds the term. */
  @PrimaryColumn({ type: 'varchar', length: 26 }) id: string
}
