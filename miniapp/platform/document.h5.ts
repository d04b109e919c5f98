import { chooseFiles } from './choose-files.h5'

export interface ChosenDocument {
  file: string | Blob
  name: string
}
export async function chooseDocument(): Promise<ChosenDocument | null> {
  const [file] = await chooseFiles('application/pdf', false)
  return file ? { file, name: file.name } : null
}
export type DocumentType = 'pdf' | 'xlsx' | 'csv'
/** The server hands it over as a file to be saved, so the page stays. */
export async function openDocument(address: string, _type?: DocumentType): Promise<void> {
  location.assign(address)
}
