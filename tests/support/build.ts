import { buildH5, buildServer } from '../../config/build.mjs'

/** What is shipped, for the tests that open it in a browser: built unless it is as its sources are. */
export default async () => {
  await buildServer()
  await buildH5()
}
