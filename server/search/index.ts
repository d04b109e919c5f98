export { foundPage } from './found-page'
export { keepTerms } from './keep-terms'
export { lookFor } from './look-for'
export { SearchTerm } from './search-term.entity'
