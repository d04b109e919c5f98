export interface Uploaded {
  status: number
  body: unknown
}
export function uploadFile(url: string, file: string | Blob, header: Record<string, string>): Promise<Uploaded>
