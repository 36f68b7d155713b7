/** What waits unread in all sockets together. While it is much, nobody is given more than a little ahead of what they read. */

const mostInAll = 64 * 1024 * 1024

export class UnreadBytes {
  #bytes = 0

  changed(by: number): void {
    this.#bytes += by
  }

  get tooMany(): boolean {
    return this.#bytes > mostInAll
  }
}
