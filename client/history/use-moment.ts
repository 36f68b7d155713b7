/** The moment the slider stands on: which text and which lines it shows, read from the server when it is not here yet. */
import { useEffect, useMemo, useRef, useState } from 'react'
import { lastStep, momentAt } from '../../protocol/ledger/history.ts'
import type { PastText, Timeline } from '../../protocol/ledger/history.ts'
import { pastReader } from '../net/past.ts'
import { useProtocolId } from '../state/protocol.tsx'

export interface Shown {
  readonly text: PastText
  /** How many lines of the timeline were stated by then. */
  readonly lines: number
}
export interface SliderState {
  readonly step: number
  readonly last: number
  /** Undefined while the first text is read. */
  readonly shown: Shown | undefined
  readonly behind: boolean
  /** Nothing came for the step: the line failed. */
  readonly failed: boolean
  readonly go: (step: number) => void
}

export function useMoment(timeline: Timeline): SliderState {
  const id = useProtocolId()
  const reader = useMemo(() => pastReader(id), [id])
  const last = lastStep(timeline)
  /** Undefined: at the end, wherever that moves. */
  const [chosen, choose] = useState<number>()
  const [text, setText] = useState<PastText>()
  const [failed, setFailed] = useState(false)
  const step = Math.min(chosen ?? last, last)
  const moment = momentAt(timeline, step)
  const wanted = useRef(moment.journalSeq)
  useEffect(() => {
    wanted.current = moment.journalSeq
    void reader.read(moment.journalSeq).then((read) => {
      if (wanted.current !== moment.journalSeq) return
      setFailed(read === undefined)
      if (read) setText(read)
    })
  }, [reader, moment.journalSeq])
  const shown = useMemo(() => text && { text, lines: moment.lines }, [text, moment.lines])
  const here = text?.seq === moment.journalSeq
  return {
    step,
    last,
    shown,
    behind: !here && !failed,
    failed: failed && !here,
    go: (to) => choose(to >= last ? undefined : Math.max(0, to)),
  }
}
