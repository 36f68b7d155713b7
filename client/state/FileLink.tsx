/** A file of the protocol, behind an ordinary link: fetched by the page, which keeps nothing that is not ours. */
import type { MouseEvent, ReactNode } from 'react'
import { standingAddress } from '../net/stands-for.ts'
import { useDownload } from '../ui/use-download.ts'
import { useMe } from './protocol.tsx'

interface Props {
  readonly path: string
  readonly className?: string
  readonly children: ReactNode
}

export function FileLink({ path, className, children }: Props) {
  const me = useMe()
  const { fetchFile } = useDownload()
  const take = (event: MouseEvent): void => {
    event.preventDefault()
    fetchFile(path)
  }
  return (
    <a className={className} href={standingAddress(path, me.id)} download onClick={take}>
      {children}
    </a>
  )
}
