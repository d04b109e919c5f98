export { homeEndpoints } from './home.endpoints'
