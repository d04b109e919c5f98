export { shareAddresses } from './share.addresses'
