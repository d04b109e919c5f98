import { chooseFiles } from './choose-files.h5'

export interface ChosenDocument {
  file: string | Blob
  name: string
}
export async function chooseDocument(): Promise<ChosenDocument | null> {
  const [file] = await chooseFiles('application/pdf', false)
  return file ? { file, name: file.name } : null
}
/** The server hands it over as a file to be saved, so the page stays. */
export async function openDocument(address: string): Promise<void> {
  location.assign(address)
}
