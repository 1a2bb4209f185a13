import { createElement, useEffect, useState } from 'react'
import type { ComponentType, ReactNode } from 'react'

const firstWait = 500
const nextWait = 5000

/**
 * A part that comes after the page, and nothing until it has come. Where the line breaks on its way it is asked for again: unlike with `lazy`,
 * a part that nobody waits for takes nothing down with it.
 */
export function Later({ load }: { load: () => Promise<ComponentType> }): ReactNode {
  const [found, setFound] = useState<ReactNode>(null)
  useEffect(() => {
    let timer = setTimeout(() => void attempt(), firstWait)
    let isOver = false
    async function attempt(): Promise<void> {
      try {
        const Part = await load()
        if (!isOver) setFound(createElement(Part))
      } catch {
        if (!isOver) timer = setTimeout(() => void attempt(), nextWait)
      }
    }
    return () => {
      isOver = true
      clearTimeout(timer)
    }
  }, [load])
  return found
}
