import { useCallback, useEffect, useState } from 'react'

/** Full screen as the browser has it; `isRefused` once it was asked for and not given (a frame, a policy, an old phone). */
export function useFullScreen(): { isFull: boolean; isRefused: boolean; toggle: () => void } {
  const [isFull, setFull] = useState(false)
  const [isRefused, setRefused] = useState(false)
  useEffect(() => {
    const onChange = () => setFull(document.fullscreenElement !== null)
    document.addEventListener('fullscreenchange', onChange)
    return () => document.removeEventListener('fullscreenchange', onChange)
  }, [])
  const toggle = useCallback(() => {
    void change().then((isGranted) => setRefused(!isGranted))
  }, [])
  return { isFull, isRefused, toggle }
}

async function change(): Promise<boolean> {
  try {
    if (document.fullscreenElement) await document.exitFullscreen()
    else await document.documentElement.requestFullscreen()
    return true
  } catch {
    return false
  }
}
