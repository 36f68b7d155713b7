/** The browser's small storage; undefined where it keeps nothing, for then even asking throws. */
export function deviceStorage(kind: 'local' | 'session'): Storage | undefined {
  try {
    return kind === 'local' ? localStorage : sessionStorage
  } catch {
    return undefined
  }
}
