import { createStore, delMany, get, set } from 'idb-keyval'
import { newKey } from '../random'
import { chooseFiles } from './choose-files.h5'
import type { Picked } from './photo-store'

const longest = 1600
const quality = 0.85
const photos = createStore('linli', 'photos')
/** Where a browser keeps nothing (some private windows), photos live as long as the page. */
const passing = new Map<string, ArrayBuffer>()
const addresses = new Map<string, string>()

/** On a phone the chooser offers camera and album by itself, in the phone's language. */
const choose = (most: number) => chooseFiles('image/*', most > 1)

const opened = (address: string) =>
  new Promise<HTMLImageElement>((resolve, reject) => {
    const image = new Image()
    image.onload = () => resolve(image)
    image.onerror = reject
    image.src = address
  })

/** A JPEG of at most 1600 px: enough to see a crack, small enough to keep and to send. */
async function shrunk(file: Blob): Promise<ArrayBuffer> {
  const address = URL.createObjectURL(file)
  try {
    const image = await opened(address)
    const ratio = Math.min(1, longest / Math.max(image.naturalWidth, image.naturalHeight))
    const canvas = document.createElement('canvas')
    canvas.width = Math.max(1, Math.round(image.naturalWidth * ratio))
    canvas.height = Math.max(1, Math.round(image.naturalHeight * ratio))
    const context = canvas.getContext('2d')!
    context.fillStyle = '#fff'
    context.fillRect(0, 0, canvas.width, canvas.height)
    context.drawImage(image, 0, 0, canvas.width, canvas.height)
    const jpeg = await new Promise<Blob | null>(resolve => canvas.toBlob(resolve, 'image/jpeg', quality))
    if (!jpeg) throw new Error('no picture came out')
    return await jpeg.arrayBuffer()
  } finally {
    URL.revokeObjectURL(address)
  }
}

/** False when there is no room. */
async function keep(name: string, bytes: ArrayBuffer): Promise<boolean> {
  try {
    await set(name, bytes, photos)
  } catch (error) {
    if (error instanceof DOMException && error.name === 'QuotaExceededError') return false
    passing.set(name, bytes)
  }
  return true
}

export async function pickPhotos(most: number): Promise<Picked> {
  const files = await choose(most)
  const picked: Picked = { kept: [], broken: 0, over: Math.max(0, files.length - most), full: false }
  for (const file of files.slice(0, most)) {
    const bytes = await shrunk(file).catch(() => null)
    const name = await newKey()
    if (!bytes) picked.broken++
    else if (await keep(name, bytes)) picked.kept.push(name)
    else picked.full = true
  }
  return picked
}

export async function photoFile(name: string): Promise<Blob | null> {
  const bytes = passing.get(name) ?? (await get<ArrayBuffer>(name, photos).catch(() => undefined))
  return bytes ? new Blob([bytes], { type: 'image/jpeg' }) : null
}

export async function photoAddress(name: string): Promise<string | null> {
  const known = addresses.get(name)
  if (known) return known
  const file = await photoFile(name)
  if (!file) return null
  const address = URL.createObjectURL(file)
  addresses.set(name, address)
  return address
}

export async function dropPhotos(names: readonly string[]): Promise<void> {
  for (const name of names) {
    passing.delete(name)
    const address = addresses.get(name)
    if (address) URL.revokeObjectURL(address)
    addresses.delete(name)
  }
  await delMany([...names], photos).catch(() => undefined)
}
