/** Says what has just changed about what this person may do here, while they have the page open. */
import { useEffect, useRef } from 'react'
import { useWords } from '../i18n/words.tsx'
import { useMe } from '../state/protocol.tsx'
import { useToast } from '../ui/Toast.tsx'

export function RightsNews() {
  const words = useWords('people')
  const { role: names } = useWords('home')
  const announce = useToast()
  const me = useMe()
  const told = useRef({ role: me.role })
  useEffect(() => {
    const before = told.current
    told.current = { role: me.role }
    if (me.role !== before.role && me.side !== 'observer')
      announce(`${words.myRole(names[me.role])} ${words.roleMeans[me.role]}`, 'problem')
  }, [me, words, names, announce])
  return null
}
