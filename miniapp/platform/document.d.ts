/** A PDF that was chosen: what to upload, and what its file is called. */
export interface ChosenDocument {
  file: string | Blob
  name: string
}
/** Lets the user choose one PDF; null if she does not. */
export function chooseDocument(): Promise<ChosenDocument | null>
export type DocumentType = 'pdf' | 'xlsx' | 'csv'
/** Saves, shows or hands on a file that lies at the address. Rejects when it cannot be fetched. */
export function openDocument(address: string, type?: DocumentType): Promise<void>
