/** Tells the server how far this page's person has been shown the document: only while the page is in sight, seldom, and never backwards. */
export interface ShownTeller {
  /** A new line: the server knows nothing of this page yet. */
  opened(): void
  /** Everything up to this edit has been applied to the page. */
  applied(seq: number): void
  /** The server is asked to tell how things stand. */
  ask(): void
  /** The page may have come into sight. */
  woken(): void
  close(): void
}

export function shownTeller(send: (seq: number) => void, inSight: () => boolean, pauseMs: number): ShownTeller {
  let applied = 0
  let seen = 0
  let said: number | undefined
  let asked = false
  let pause: ReturnType<typeof setTimeout> | undefined
  const say = (): void => {
    pause = undefined
    if (!asked && seen === said) return
    asked = false
    said = seen
    send(seen)
    // A pause behind each message, so that the first of a burst leaves at once.
    pause = setTimeout(say, pauseMs)
  }
  const look = (): void => {
    if (inSight()) seen = Math.max(seen, applied)
    if (pause === undefined) say()
  }
  return {
    opened() {
      said = undefined
      asked = true
      clearTimeout(pause)
      pause = undefined
      look()
    },
    applied(seq) {
      applied = Math.max(applied, seq)
      look()
    },
    ask() {
      asked = true
      look()
    },
    woken: look,
    close: () => clearTimeout(pause),
  }
}
