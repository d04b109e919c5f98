import { fileLimits } from '@shared/files/file.limits'
import { fileReasons } from '@shared/files/file.reasons'
import type { DocumentView, PhotoView, VoiceView } from '@shared/files/file.views'
import { Refusal } from '@shared/kit/refusal'
import type { Address } from '@server/kit/address'
import { now } from '@server/kit/clock'
import { isSigned, signedAddress } from '@server/kit/signed-address'
import type { StoredFile } from './file.entity'
import { pictures } from './picture-store'

const hour = 3_600_000
/** Addresses made within six hours are the same, so that a browser may keep the picture. */
const step = 6 * hour
/** Where a picture can be fetched for the next day by whoever has the address: an image in a mini-program sends no header. */
const addressOf = (name: string) =>
  signedAddress(`/files/${name}`, new Date(Math.ceil((now().getTime() + fileLimits.addressHours * hour) / step) * step))

export const viewPhoto = ({ id, width, height }: StoredFile): PhotoView => ({
  id,
  small: addressOf(`${id}-320.webp`),
  large: addressOf(`${id}-1280.webp`),
  width,
  height,
})

export const viewDocument = ({ id, name, bytes }: StoredFile): DocumentView => ({
  ...{ id, name: name ?? '', bytes: bytes ?? 0, address: addressOf(`${id}.pdf`) },
})

export const viewVoice = ({ id, seconds, format }: StoredFile): VoiceView => ({
  ...{ id, seconds: seconds ?? 1, address: addressOf(`${id}.${format}`) },
})

const types: Record<string, string> = { webp: 'image/webp', pdf: 'application/pdf', mp3: 'audio/mpeg', wav: 'audio/wav' }
/** Serves a picture, a document or a recording to a signed address. An expired, altered or unknown one is `file.gone`. */
export const fileAddress: Address = {
  name: 'files.serve',
  method: 'GET',
  path: '/files/:name',
  async run(ctx) {
    const { name } = ctx.params as { name: string }
    const sound = /^[0-9A-HJKMNP-TV-Z]{26}(-(320|1280)\.webp|\.(pdf|mp3|wav))$/.test(name)
    if (!sound || !isSigned(`/files/${name}`, ctx.query)) throw new Refusal(fileReasons.gone)
    const found = await pictures.read(name)
    if (!found) throw new Refusal(fileReasons.gone)
    const ending = name.slice(name.lastIndexOf('.') + 1)
    const isDocument = ending === 'pdf'
    ctx.type = types[ending]!
    ctx.length = found.bytes
    ctx.set('Cache-Control', 'private, max-age=21600, immutable')
    // A mini-program shows it from an origin of WeChat's; the signed address is what keeps others out.
    ctx.set('Cross-Origin-Resource-Policy', 'cross-origin')
    // A document may carry scripts of its own: it is handed over, never shown from this address.
    ctx.set('Content-Disposition', isDocument ? 'attachment' : 'inline')
    ctx.body = found.stream
  },
}
