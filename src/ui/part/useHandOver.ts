import { useEffect, useState } from 'preact/hooks'
import type { WriteFailure } from '../../app/failure.ts'
import { type Part, type PartLock, sharePart } from '../../app/redact.ts'
import { type CodeFailure, readCode } from '../../app/team-code.ts'
import type { Member } from '../../core/team.ts'
import * as text from '../../i18n/index.ts'
import { useApp } from '../context.tsx'
import { download, shareFile } from '../share/give.ts'
import { type Attempt, useAttempt } from '../start/attempt.ts'
import { type Proof, useProof } from '../start/useProof.tsx'
import { chosen, freshPassphrase, judge, type NewPassphrase, weakAt } from '../start/new-passphrase.ts'

const words = text.part

/** The control of a code, for an error to lead to. */
export const CODE = 'part-code'

export type Way = 'code' | 'passphrase'

/** Where the handing over of a part stands. */
export interface Handing {
  readonly way: Way
  readonly code: string
  /** Whose code it is; null until it was looked at. */
  readonly member: Member | null
  readonly pass: NewPassphrase
  readonly attempt: Attempt
  readonly proof: Proof
  readonly busy: boolean
  readonly failed: string | null
  /** The file, for exactly what is on the screen; null until it is made. */
  readonly made: File | null
  /** What became of the file last. */
  readonly left: 'saved' | 'sent' | 'notSent' | null
  readonly pickWay: (way: Way) => void
  readonly setCode: (code: string) => void
  readonly setPass: (pass: NewPassphrase) => void
  readonly forgetCode: () => void
  readonly submit: () => Promise<void>
  readonly save: () => void
  readonly send: () => Promise<void>
}

/** The handing over of what is on the screen. Another choice there makes the file that was made the wrong one, and it goes. */
export function useHandOver(part: Part | null, sayCode: (failure: CodeFailure | WriteFailure) => string): Handing {
  const app = useApp()
  const attempt = useAttempt()
  const [way, setWay] = useState<Way>('code')
  const [code, setCode] = useState('')
  const [member, setMember] = useState<Member | null>(null)
  const [pass, setPass] = useState(freshPassphrase)
  const [busy, setBusy] = useState(false)
  const [failed, setFailed] = useState<string | null>(null)
  const [made, setMade] = useState<File | null>(null)
  const [left, setLeft] = useState<Handing['left']>(null)
  const proof = useProof('part-proof')
  const reset = () => {
    setMade(null)
    setLeft(null)
    setFailed(null)
  }
  useEffect(reset, [part, way, member])

  async function look() {
    if (code.trim() === '') return attempt.found([{ field: CODE, message: words.noCode }])
    const read = await readCode(app, code)
    attempt.found(read.ok ? [] : [{ field: CODE, message: sayCode(read.failure) }])
    if (read.ok) setMember(read.value)
  }

  async function make(lock: PartLock) {
    if (!part) return
    setFailed(null)
    setBusy(true)
    const shared = (await proof.prove()) ? await sharePart(app, part, lock) : null
    setBusy(false)
    if (!shared) return
    if (shared.ok) return setMade(new File([shared.value.file], shared.value.name, { type: 'application/octet-stream' }))
    const { failure } = shared
    if (failure.kind === 'too-short' || failure.kind === 'too-guessable') attempt.found([weakAt(failure)])
    else setFailed(text.failures[failure.kind]())
  }

  async function submit() {
    if (busy || !part) return
    if (way === 'passphrase') {
      const wrong = judge(pass)
      attempt.found(wrong ? [wrong] : [])
      if (!wrong) await make({ kind: 'passphrase', passphrase: chosen(pass), offered: pass.offered })
    } else if (member) await make({ kind: 'recipient', recipient: member.recipient })
    else await look()
  }

  return {
    ...{ way, code, member, pass, attempt, proof, busy, failed, made, left },
    pickWay: setWay,
    setCode,
    setPass(next) {
      reset()
      setPass(next)
    },
    forgetCode() {
      setMember(null)
      setCode('')
    },
    submit,
    save() {
      if (!made) return
      download(made, made.name)
      setLeft('saved')
    },
    async send() {
      if (!made) return
      setLeft((await shareFile(made)) === 'shared' ? 'sent' : 'notSent')
    },
  }
}
