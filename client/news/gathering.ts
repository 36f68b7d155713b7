/** News is told seldom: what comes close together is one sentence, and sentences keep their distance. */
export interface Gathering<T> {
  add(news: T): void
  /** The page may have come into sight: what happened meanwhile is told now. */
  woken(this: void): void
  close(): void
}

interface Pace {
  /** Ms for what belongs together to arrive. */
  readonly together: number
  /** Ms between two sentences. */
  readonly apart: number
}

export function gathering<T>(tell: (news: readonly T[]) => void, inSight: () => boolean, pace: Pace): Gathering<T> {
  let waiting: T[] = []
  let timer: ReturnType<typeof setTimeout> | undefined
  let resting = false
  const settle = (): void => {
    timer = undefined
    resting = false
    if (waiting.length === 0 || !inSight()) return
    const news = waiting
    waiting = []
    resting = true
    timer = setTimeout(settle, pace.apart)
    tell(news)
  }
  const start = (): void => {
    if (waiting.length > 0 && timer === undefined && inSight()) timer = setTimeout(settle, pace.together)
  }
  return {
    add(news) {
      waiting.push(news)
      if (!resting) start()
    },
    woken: start,
    close: () => clearTimeout(timer),
  }
}
