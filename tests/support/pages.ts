import type { BoardCard } from '@shared/appeals/appeal.views'

/** In the order they came. */
export const ids = ({ items }: { items: BoardCard[] }) => items.map(({ id }) => id)
/** Of every page of a list, from the first to the last. */
export async function pages(read: (after?: string) => Promise<{ items: BoardCard[]; next: string | null }>) {
  const all: string[] = []
  for (let after: string | undefined; ;) {
    const page = await read(after)
    all.push(...ids(page))
    if (page.next === null) return all
    after = page.next
  }
}
