import { useEffect } from 'react'

/** Tells the style sheet how high the bars over and under the text are now: what has the focus must not stand behind them. */
export function useBarHeights(): void {
  useEffect(() => {
    const { style } = document.documentElement
    const heights = new ResizeObserver((bars) => {
      for (const { target } of bars)
        style.setProperty(
          target.matches('.next-bar') ? '--next-bar' : '--top-bar',
          `${target.getBoundingClientRect().height}px`,
        )
    })
    for (const bar of document.querySelectorAll('.top-bar, .next-bar')) heights.observe(bar)
    return () => heights.disconnect()
  }, [])
}
