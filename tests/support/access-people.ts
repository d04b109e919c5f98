import type { Row } from './access-acts'

const all = (status: number) => Array(9).fill(status).join(' ')
//                    nobody guest owner resident handler otherHandler dispatcher foreign admin
const phone = { phone: '10000000001', code: '000000', consent: 1 }

/** One's own account and data: nothing here is another's. */
export const peopleAccess: Record<string, Row> = {
  'people.ways': { here: all(200) },
  'people.phoneCode': { here: all(422), make: () => ({ phone: '1' }) },
  'people.phone': { here: all(422), make: () => phone },
  'people.myData': { here: all(200) },
  'people.exportData': { here: all(200) },
  'people.rename': { here: '401 401 401 200 200 200 200 200 200', make: () => ({ name: '小林' }) },
  'people.changePhone': { here: '401 401 401 422 422 422 422 422 422', make: () => phone },
  /** Whoever holds a role keeps her account. */
  'people.leave': { here: '401 422 422 422 422 422 422 422 422', make: () => ({ confirmed: false }) },
}
