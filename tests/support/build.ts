import { buildH5, buildServer } from '../../config/build.mjs'
import { makeDemonstration } from './demonstration'

/** What is shipped, for the tests that open it in a browser, built unless it is as its sources are, and the world they begin with. */
export default async () => {
  await buildServer()
  await makeDemonstration()
  await buildH5()
}
