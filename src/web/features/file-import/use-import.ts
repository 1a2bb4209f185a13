import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { FileLook, ImportDestination, ImportPlan } from '../../../contract/file-import.ts'
import { useApi } from '../../api/api.ts'
import { useKeyedMutation } from '../../api/keyed-mutation.ts'
import { sendFile } from '../../api/send-file.ts'
import { firstStep } from './import-plan.ts'
import type { Step } from './import-plan.ts'

interface Answers {
  plan: ImportPlan
  source: string
  definition: number | null
  explanation: string
  explanations: readonly { row: number; text: string }[]
}

const noAnswers: Answers = { plan: {}, source: '', definition: null, explanation: '', explanations: [] }

/** One file on its way in: what was sent, what the person answered, where they stand, and what the server makes of it. */
export function useImport(destination: ImportDestination, year: number | undefined) {
  const api = useApi()
  const [upload, setUpload] = useState<string | null>(null)
  const [answers, setAnswers] = useState(noAnswers)
  const [chosenStep, setStep] = useState<Step | null>(null)
  const { plan, source, definition, explanation, explanations } = answers
  const said = { upload: upload ?? '', destination, plan, source: source.trim() || null, definition, ...(year !== undefined && { year }) }
  const explained = { ...said, explanation: explanation.trim() || null, explanations: [...explanations] }
  const look = useQuery(
    api.fileImport.look.queryOptions({ input: said, enabled: upload !== null, placeholderData: keepPreviousData, staleTime: 60_000 }),
  )
  const [first, setFirst] = useState<{ upload: string; step: Step } | null>(null)
  const step: Step = upload === null ? 'file' : (chosenStep ?? (first?.upload === upload ? first.step : 'file'))
  const isReady = look.data !== undefined && look.data.file.id === upload
  if (isReady && first?.upload !== upload) setFirst({ upload: upload ?? '', step: firstStep(look.data) })
  const preview = useQuery(
    api.fileImport.preview.queryOptions({
      input: explained,
      enabled: upload !== null && step === 'preview' && isReady,
      placeholderData: keepPreviousData,
      staleTime: 0,
    }),
  )
  const commit = useKeyedMutation(api.fileImport.commit.mutationOptions())
  const send = useMutation({
    mutationFn: async (file: File) => idOf(await sendFile('/api/v1/import-files', { name: file.name, destination }, file)),
    onSuccess: (id) => {
      setAnswers((now) => ({ ...noAnswers, source: now.source }))
      setStep(null)
      setUpload(id)
    },
  })
  const restart = () => {
    setUpload(null)
    setAnswers(noAnswers)
    setStep(null)
    commit.state.reset()
    send.reset()
  }
  const store = () => {
    const digest = preview.data?.digest
    if (digest === undefined) return
    const callbacks = { onSuccess: () => setStep('done'), onError: () => void preview.refetch() }
    commit.act({ ...explained, digest }, callbacks)
  }
  return {
    step,
    setStep,
    answers,
    change: (change: Partial<Answers>) => setAnswers((now) => ({ ...now, ...change })),
    changePlan: (next: (plan: ImportPlan, look: FileLook) => ImportPlan) => {
      const shown = look.data
      if (shown !== undefined) setAnswers((now) => ({ ...now, plan: next(now.plan, shown) }))
    },
    look: { ...look, data: upload === null || !isReady ? undefined : look.data },
    preview,
    commit: commit.state,
    store,
    send,
    restart,
  }
}

export type Import = ReturnType<typeof useImport>

function idOf(answer: unknown): string {
  const id: unknown = typeof answer === 'object' && answer !== null ? Reflect.get(answer, 'id') : undefined
  if (typeof id !== 'string') throw new Error('a file that was sent has no number')
  return id
}
