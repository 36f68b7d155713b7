import { useEffect, useState } from 'react'
import type { SealedItem } from '../../protocol/version/seal.ts'
import { get } from '../net/api.ts'
import type { ApiAnswer } from '../net/api.ts'
import { isSealFile } from '../net/shapes.ts'
import { useProtocolId } from '../state/protocol.tsx'

/** The points of an agreed version as they were sealed; undefined until the answer is there, or where no version is asked for. */
export function useSealedItems(version: number | undefined): ApiAnswer<readonly SealedItem[]> | undefined {
  const id = useProtocolId()
  const [answer, setAnswer] = useState<ApiAnswer<readonly SealedItem[]>>()
  useEffect(() => {
    if (version === undefined) return
    let shown = true
    void get(`/api/protocols/${id}/export.json?version=${version}`, isSealFile).then((given) => {
      if (shown) setAnswer(given.ok ? { ok: true, value: given.value.document.items } : given)
    })
    return () => {
      shown = false
    }
  }, [id, version])
  return answer
}
