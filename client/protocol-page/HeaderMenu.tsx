import { Suspense, lazy, useState } from 'react'
import { protocolViews } from '../../protocol/wire/wire.ts'
import { AnnounceChoice } from './AnnounceChoice.tsx'
import { Downloads } from '../agreement/Downloads.tsx'
import { useWords } from '../i18n/words.tsx'
import { DevicesDialog } from '../people/DevicesDialog.tsx'
import { PeopleDialog } from '../people/PeopleDialog.tsx'
import { SignOutDialog } from '../people/SignOutDialog.tsx'
import { SignsDialog } from './SignsDialog.tsx'
import { useProtocolId, useUndo } from '../state/protocol.tsx'
import { MenuIcon } from '../ui/icons.tsx'
import { LanguageChoice } from '../ui/LanguageChoice.tsx'
import { Popover } from '../ui/Popover.tsx'

/** Few people ever import a file: nobody else loads how. */
const ImportDialog = lazy(async () => ({ default: (await import('../import/ImportDialog.tsx')).ImportDialog }))
const menuViews = ['history', 'changes', 'minutes'] as const

export function HeaderMenu() {
  const words = useWords('protocolPage')
  const signs = useWords('signs')
  const viewNames = useWords('view')
  const id = useProtocolId()
  const home = useWords('home')
  const { canRedo, redo } = useUndo()
  const devices = useWords('devices')
  const imports = useWords('returned')
  const [open, setOpen] = useState<'people' | 'devices' | 'import' | 'leave' | 'signs'>()
  const entry =
    'flex min-h-10 w-full items-center rounded-md px-2 text-start no-underline hover:bg-desk disabled:text-mute'
  return (
    <>
      <Popover
        label={<MenuIcon />}
        button={{
          'aria-label': words.menu,
          className: 'grid size-9 place-items-center rounded-md text-xl hover:bg-desk',
        }}
      >
        {(close) => (
          <div className="flex w-64 flex-col">
            <button type="button" className={`${entry} sm:hidden`} disabled={!canRedo} onClick={redo}>
              {words.redo}
            </button>
            <button
              type="button"
              className={entry}
              onClick={() => {
                close()
                setOpen('people')
              }}
            >
              {words.people}
            </button>
            <button
              type="button"
              className={entry}
              onClick={() => {
                close()
                setOpen('devices')
              }}
            >
              {devices.title}
            </button>
            <button
              type="button"
              className={entry}
              onClick={() => {
                close()
                print()
              }}
            >
              {words.print}
            </button>
            {menuViews.map((view) => (
              <a key={view} className={entry} href={`/p/${id}${protocolViews[view]}`}>
                {viewNames.views[view]}
              </a>
            ))}
            <div className="my-1">
              <Downloads />
            </div>
            <button
              type="button"
              className={entry}
              onClick={() => {
                close()
                setOpen('import')
              }}
            >
              {imports.title}
            </button>
            <button
              type="button"
              className={entry}
              onClick={() => {
                close()
                setOpen('signs')
              }}
            >
              {signs.title}
            </button>
            <a className={entry} href="/">
              {words.home}
            </a>
            <a className={entry} href="/verify">
              {home.verify}
            </a>
            <a className={entry} href="/accessibilite">
              {words.accessibility}
            </a>
            <button
              type="button"
              className={entry}
              onClick={() => {
                close()
                setOpen('leave')
              }}
            >
              {words.signOut}
            </button>
            <AnnounceChoice />
            <div className="flex items-center gap-2 border-t border-rule px-2 pt-2">
              <span aria-hidden="true" className="text-sm text-mute">
                {words.language}
              </span>
              <LanguageChoice />
            </div>
          </div>
        )}
      </Popover>
      {open === 'people' && <PeopleDialog onClose={() => setOpen(undefined)} />}
      {open === 'signs' && <SignsDialog onClose={() => setOpen(undefined)} />}
      {open === 'devices' && <DevicesDialog onClose={() => setOpen(undefined)} />}
      {open === 'leave' && <SignOutDialog onClose={() => setOpen(undefined)} />}
      {open === 'import' && (
        <Suspense>
          <ImportDialog onClose={() => setOpen(undefined)} />
        </Suspense>
      )}
    </>
  )
}
