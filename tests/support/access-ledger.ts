import { inCommunity, withCommunity, type Row } from './access-acts'

//                                nobody guest owner resident handler otherHandler dispatcher foreign admin
const ofReaders = {
  ...{ here: /*               */ '401 401 401 403 200 200 200 404 200', there: '401 401 401 403 404 404 404 200 404' },
  ...{ missing: /*            */ '401 401 401 403 404 404 404 404 404', none: withCommunity },
}
/** What the table of routes says of the ledger: those who handle for a unit read the lines of their own. */
export const ledgerAccess: Record<string, Row> = {
  'appeals.ledger': { ...ofReaders, make: inCommunity },
  'appeals.ledgerTotals': { ...ofReaders, make: inCommunity },
  'appeals.exportLedger': {
    ...ofReaders,
    make: (scene, side) => ({
      ...{ communityId: scene[side].communityId, columns: ['number', 'status'], format: 'csv' },
      ...{ language: 'zh', purpose: 'report' },
    }),
  },
}
