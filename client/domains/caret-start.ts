/** Where the caret goes: under the pointer, in window pixels, or behind the last word (that was typed before the editor came). */
export type CaretStart = { readonly left: number; readonly top: number } | 'end'
