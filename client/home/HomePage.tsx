/** Where a negotiation starts, and where one finds one's protocols again. */
import { useEffect, useState } from 'react'
import type { PageState } from '../../protocol/wire/wire.ts'
import { useWords } from '../i18n/words.tsx'
import { deviceStorage } from '../net/device-storage.ts'
import { keepLinks } from '../net/kept-links.ts'
import { CreatedPage } from './CreatedPage.tsx'
import type { Created } from './CreatedPage.tsx'
import { CreateProtocol } from './CreateProtocol.tsx'
import { MyProtocolList } from './MyProtocolList.tsx'
import { PlainPage } from './PlainPage.tsx'

export function HomePage({ state }: { readonly state: Extract<PageState, { page: 'home' }> }) {
  const words = useWords('home')
  const adminToken = useAdminToken()
  const mayCreate = state.me.mayCreate || adminToken !== undefined
  const [created, setCreated] = useState<Created>()
  /** On a page of their own, which a reload leaves as it is; a tab that keeps nothing shows them here. */
  const show = (made: Created): void => {
    if (keepLinks(deviceStorage('session'), made)) location.assign(`/p/${made.id}/liens`)
    else setCreated(made)
  }
  if (created) return <CreatedPage created={created} />
  return (
    <PlainPage title="Paraphe">
      <p className="mb-8 font-serif text-lg text-fixed">{words.tagline}</p>
      <h2 className="mb-2 font-serif text-xl font-semibold">{words.mine}</h2>
      <MyProtocolList protocols={state.me.protocols} />
      <h2 className="mt-10 mb-2 font-serif text-xl font-semibold">{words.create}</h2>
      {mayCreate ? (
        <CreateProtocol templates={state.templates} adminToken={adminToken} onCreated={show} />
      ) : (
        <p className="text-mute">{words.createClosed}</p>
      )}
    </PlainPage>
  )
}

const adminKey = 'paraphe:admin'

/** The administration link carries its secret in the fragment; it stays in this tab only and leaves the address bar. */
function useAdminToken(): string | undefined {
  const [token, setToken] = useState<string>()
  useEffect(() => {
    const [, given] = /^#admin=(.+)$/.exec(location.hash) ?? []
    if (given) {
      sessionStorage.setItem(adminKey, given)
      history.replaceState(null, '', location.pathname)
    }
    setToken(sessionStorage.getItem(adminKey) ?? undefined)
  }, [])
  return token
}
