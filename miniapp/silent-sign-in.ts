interface Ways {
  /** A fresh code of the platform's; null when there is none. */
  askCode(): Promise<string | null>
  /** Gives it to the server: signed in, the code was no longer good, or no. */
  exchange(code: string): Promise<'in' | 'again' | 'no'>
}

/** Signs in without a word: whoever asks meanwhile shares the one attempt, and a code that was no longer good is replaced once. */
export function silentSignIn({ askCode, exchange }: Ways): () => Promise<boolean> {
  const once = async () => {
    const code = await askCode()
    return code === null ? 'no' : exchange(code)
  }
  const attempt = async () => {
    const first = await once()
    return (first === 'again' ? await once() : first) === 'in'
  }
  let underWay: Promise<boolean> | undefined
  return () => {
    underWay ??= attempt()
      .catch(() => false)
      .finally(() => {
        underWay = undefined
      })
    return underWay
  }
}
