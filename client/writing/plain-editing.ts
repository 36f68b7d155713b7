let known: 'plaintext-only' | true | undefined

/** Firefox knew no `plaintext-only` before version 136; there an ordinary editable element is held to plain text by its binding. */
export function plainEditing(): 'plaintext-only' | true {
  return (known ??= understood() ? 'plaintext-only' : true)
}

function understood(): boolean {
  const probe = document.createElement('span')
  probe.setAttribute('contenteditable', 'plaintext-only')
  return probe.contentEditable === 'plaintext-only'
}
