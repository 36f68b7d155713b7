/**
 * Native popovers, and the little that is needed of them where there are none: Firefox ESR 115, which many Windows 7
 * machines have come to rest on, and Safari 16. A panel announces both states with a `toggle` event in either case.
 */
export const inTopLayer = (): boolean => 'popover' in HTMLElement.prototype

export const isShown = (panel: HTMLElement): boolean =>
  inTopLayer() ? panel.matches(':popover-open') : panel.hasAttribute('data-shown')

export function showPanel(panel: HTMLElement): void {
  if (isShown(panel)) return
  if (inTopLayer()) return panel.showPopover()
  set(panel, true)
  const away = new AbortController()
  panel.addEventListener('toggle', () => isShown(panel) || away.abort(), { signal: away.signal })
  const outside = ({ target }: Event): void => {
    if (target instanceof Node && !panel.contains(target)) hidePanel(panel)
  }
  document.addEventListener('pointerdown', outside, { signal: away.signal })
  document.addEventListener('keydown', ({ key }) => key === 'Escape' && hidePanel(panel), { signal: away.signal })
}

export function hidePanel(panel: HTMLElement): void {
  if (!isShown(panel)) return
  if (inTopLayer()) panel.hidePopover()
  else set(panel, false)
}

/** For the button of a panel: the browser does it where it knows `popovertarget`. */
export function pressed(panel: HTMLElement): void {
  if (inTopLayer()) return
  if (isShown(panel)) hidePanel(panel)
  else showPanel(panel)
}

function set(panel: HTMLElement, shown: boolean): void {
  panel.toggleAttribute('data-shown', shown)
  panel.dispatchEvent(new Event('toggle'))
}
