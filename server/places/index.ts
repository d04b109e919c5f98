export { Place, PlaceScan } from './place.entity'
export { placeEndpoints, scanAddress, verifyAddress } from './place.endpoints'
export { addPlace, revokePlace } from './places'
export { samplePlaceCode } from './place-code'
