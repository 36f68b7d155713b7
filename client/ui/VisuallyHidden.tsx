import type { ReactNode } from 'react'

/** Words for those who do not see the shape or the colour that says the same. */
export const VisuallyHidden = ({ children }: { readonly children: ReactNode }) => (
  <span className="sr-only">{children}</span>
)
