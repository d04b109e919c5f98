export { keepTerms } from './keep-terms'
export { lookFor, type Search } from './look-for'
export { SearchTerm } from './search-term.entity'
