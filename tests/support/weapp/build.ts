import { buildServer, buildWeapp } from '../../../config/build.mjs'

/** The server and the mini-program as they are shipped: built unless they are as their sources are. */
export const setup = async () => {
  await buildServer()
  await buildWeapp()
}
