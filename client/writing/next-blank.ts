/** Enter leads to the next place to write, in reading order; behind the last one it stays. */
export function focusNextBlank(from: HTMLElement): void {
  const places = [...document.querySelectorAll<HTMLElement>('[data-write]:not([tabindex="-1"])')]
  places.find((place) => from.compareDocumentPosition(place) & Node.DOCUMENT_POSITION_FOLLOWING)?.focus()
}
