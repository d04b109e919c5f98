// What the tests need of the machine beside npm's packages.
import { accessSync, constants } from 'node:fs'
import { delimiter, join } from 'node:path'

const find = names => {
  const folders = [...(process.env.PATH ?? '').split(delimiter), '/usr/sbin', '/usr/local/sbin']
  for (const name of names) {
    for (const folder of folders) {
      try {
        accessSync(join(folder, name), constants.X_OK)
        return join(folder, name)
      } catch {
        // Not in this folder.
      }
    }
  }
  return null
}

/** The path of MariaDB's server, or null. */
export const findMariadb = () => find(['mariadbd'])
/** The path of a Chromium, or null. */
export const findChromium = () => find(['chromium', 'chromium-browser', 'google-chrome'])
