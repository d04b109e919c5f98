export { CategoryTerm } from './category-term.entity'
export { termEndpoints } from './term.endpoints'
export { closedToday, standingToday, termsToday, untouched, type FrozenTerms } from './term.store'
