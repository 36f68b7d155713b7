/** Asks which role a colleague has from now on: it works at once, on their open pages too, and can be changed back. */
import { useState } from 'react'
import { communeRoles } from '../../protocol/party.ts'
import type { Participant } from '../../protocol/party.ts'
import { useWords } from '../i18n/words.tsx'
import { useStatement } from '../state/statement.tsx'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { useToast } from '../ui/Toast.tsx'
import { Trouble } from '../ui/Trouble.tsx'

export function RoleQuestion({ person, onDone }: { readonly person: Participant; readonly onDone: () => void }) {
  const words = useWords('people')
  const { role: names } = useWords('home')
  const { state, busy, trouble } = useStatement()
  const announce = useToast()
  const [role, setRole] = useState(communeRoles.find((known) => known === person.role))
  async function change() {
    if (role === undefined) return
    if (!(await state({ kind: 'change-role', participant: person.id, role }))) return
    announce(words.roleChanged(person.name, names[role]))
    onDone()
  }
  return (
    <Dialog title={words.roleOf(person.name)} onClose={onDone}>
      <p className="mb-3">{words.roleIntro}</p>
      <fieldset className="mb-4">
        <legend className="sr-only">{words.changeRole}</legend>
        {communeRoles.map((known) => (
          <label key={known} className="flex min-h-10 items-center gap-2">
            <input type="radio" name="role" checked={known === role} onChange={() => setRole(known)} />
            {words.roleMeans[known]}
          </label>
        ))}
      </fieldset>
      <Trouble sentence={trouble} />
      <div className="flex flex-wrap gap-2">
        <Button variant="main" busy={busy} disabled={role === person.role} onClick={() => void change()}>
          {words.roleConfirm}
        </Button>
        <Button onClick={onDone}>{words.cancel}</Button>
      </div>
    </Dialog>
  )
}
