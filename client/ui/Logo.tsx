/** The house's mark: two sides of one frame. */
export function Logo({ compact = false }: { readonly compact?: boolean }) {
  return (
    <span className="inline-flex items-center gap-2 font-serif text-[1.1875rem] font-semibold tracking-[0.2px] text-ink">
      <svg aria-hidden="true" viewBox="0 0 16 16" className="size-4 shrink-0" fill="none" strokeWidth="2.4">
        <path d="M14.6 1.4H3.2a1.8 1.8 0 0 0-1.8 1.8v11.4" className="stroke-be" />
        <path d="M1.4 14.6h11.4a1.8 1.8 0 0 0 1.8-1.8V1.4" className="stroke-pa" />
      </svg>
      <span className={compact ? 'sr-only sm:not-sr-only' : ''}>Paraphe</span>
    </span>
  )
}
