export interface Uploaded {
  status: number
  body: unknown
}
/** Sends one file as `file` of a multipart request; rejects when there is no network. */
export async function uploadFile(url: string, file: string | Blob, header: Record<string, string>): Promise<Uploaded> {
  const form = new FormData()
  form.append('file', typeof file === 'string' ? await (await fetch(file)).blob() : file, 'photo.jpg')
  const answer = await fetch(url, { method: 'POST', body: form, headers: header })
  return { status: answer.status, body: await answer.json() }
}
