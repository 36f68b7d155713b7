/** A value that can be read now and watched for changes; what the page's hooks subscribe to. */
export interface Watched<T> {
  readonly get: () => T
  readonly watch: (listener: () => void) => () => void
}
export interface Settable<T> extends Watched<T> {
  readonly set: (value: T) => void
}

export function settable<T>(initial: T): Settable<T> {
  let value = initial
  const listeners = new Set<() => void>()
  return {
    get: () => value,
    set(next) {
      if (Object.is(next, value)) return
      value = next
      for (const listener of listeners) listener()
    },
    watch(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}
