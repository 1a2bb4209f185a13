import { useEffect, useState } from 'react'

const faces = ['400 26px "Be Vietnam Pro"', '600 26px "Be Vietnam Pro"', '400 26px "Van Dan Tabular"', '600 26px "Van Dan Tabular"'] as const
const letters = 'ABC abc 0123 ăâđêôơư ắặệộợự'

/** Asks for every face a slide can need before the network may go; true when they are there, or cannot be had. */
export function useFonts(): boolean {
  const [areLoaded, setLoaded] = useState(false)
  useEffect(() => {
    const loading = 'fonts' in document ? Promise.allSettled(faces.map((face) => document.fonts.load(face, letters))) : Promise.resolve()
    void loading.then(() => setLoaded(true))
  }, [])
  return areLoaded
}
