/** Taro wraps what it keeps in `{ data }`. */
export function hearOtherTabs(key: string, hear: (data: unknown) => void): void {
  window.addEventListener('storage', ({ key: changed, newValue }) => {
    if (changed === key && newValue) hear((JSON.parse(newValue) as { data: unknown }).data)
  })
}
