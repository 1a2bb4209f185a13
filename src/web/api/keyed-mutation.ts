import { useMutation } from '@tanstack/react-query'
import type { UseMutationOptions, UseMutationResult } from '@tanstack/react-query'
import { useMemo } from 'react'

/** 128 random bits as hexadecimal. `crypto.randomUUID` is missing on pages served without TLS inside a building. */
export function newIdempotencyKey(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('')
}

type Keyed = { idempotencyKey: string }

interface KeyedMutation<Output, Failure, Input extends Keyed> {
  /** The state of the act: pending, failed with, succeeded with. */
  state: UseMutationResult<Output, Failure, Input>
  /** Does the act once: a new key per call, the same key however often the call is repeated. */
  act: (input: Omit<Input, 'idempotencyKey'>, callbacks?: { onSuccess?: (output: Output) => void; onError?: (error: Failure) => void }) => void
}

/** A mutation that the server stores once, even when the answer was lost and the call is sent again. */
export function useKeyedMutation<Output, Failure, Input extends Keyed>(
  options: UseMutationOptions<Output, Failure, Input>,
): KeyedMutation<Output, Failure, Input> {
  const state = useMutation(options)
  const { mutate } = state
  const act = useMemo<KeyedMutation<Output, Failure, Input>['act']>(
    () => (input, callbacks) => mutate(keyed<Input>(input), callbacks ?? {}),
    [mutate],
  )
  return { state, act }
}

function keyed<Input extends Keyed>(input: Omit<Input, 'idempotencyKey'>): Input {
  // An input without its key and a new key are the input; the compiler cannot see through Omit of a type parameter.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  return { ...input, idempotencyKey: newIdempotencyKey() } as Input
}
