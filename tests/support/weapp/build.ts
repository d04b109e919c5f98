import { buildServer, buildWeapp } from '../../../config/build.mjs'
import { makeDemonstration } from '../demonstration'

/** The server and the mini-program as they are shipped, built unless they are as their sources are, and the world they begin with. */
export const setup = async () => {
  await buildServer()
  await makeDemonstration()
  await buildWeapp()
}
